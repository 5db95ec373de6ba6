package no.samtale.vault;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;

/**
 * Destroys keys for good: what is erased here stays erased through every restore. An entry of the ledger and the
 * destruction are one transaction; the newest entry's hash is then anchored in the keyring.
 */
public interface ErasureLedger {
    /**
     * Destroys the keys of these scopes and what the identity index knows of them, and notes it. Doing it again with the
     * same id destroys what has come back and notes nothing anew.
     *
     * @param erasure the id of this erasure
     */
    LedgerEntry erase(AccountId account, UUID erasure, Collection<KeyScope> scopes);

    /**
     * The day (UTC) from which no copy of anything, together with all keys that there are then, gives back what was erased.
     * Until then a copy of the vault from before would, as long as the keys to it are kept.
     */
    LocalDate unrecoverableFrom(LedgerEntry entry);

    /** The entries of an account behind a position, in order. */
    List<LedgerEntry> entries(AccountId account, long after, int limit);

    /** The accounts that may have entries. */
    List<AccountId> accounts();
}
