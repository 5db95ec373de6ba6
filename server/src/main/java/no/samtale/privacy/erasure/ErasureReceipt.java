package no.samtale.privacy.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What shows that an erasure was done. Names nobody.
 *
 * @param position in the account's ledger, which the receipt can be checked against
 * @param conversations how many went
 * @param erasedAt from when it is gone from the running system
 * @param unrecoverableFrom the day from which no backup, with all keys that there are, gives it back
 */
public record ErasureReceipt(
        UUID id, long position, int conversations, Instant erasedAt, LocalDate unrecoverableFrom) {}
