package no.samtale.privacy.erasure;

import java.time.Instant;
import java.util.UUID;

/**
 * What shows that an erasure was done. Names nobody.
 *
 * @param position in the account's ledger, which the receipt can be checked against
 * @param conversations how many went
 */
public record ErasureReceipt(UUID id, long position, int conversations, Instant erasedAt) {}
