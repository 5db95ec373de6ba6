package no.samtale.vault;

import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;

/**
 * Tells which scopes the main database knows. The features that own what a scope is for implement it: conversations,
 * contacts, accounts. Scopes of a kind that nobody answers for are never swept.
 */
public interface KnownScopes {
    /** The kind that this answers for. */
    KeyScope.Kind kind();

    /**
     * Those of these ids that stand in the main database: in a committed row, read from the primary. Whatever is left out
     * has its key destroyed, so a doubt must be an exception and never an empty set.
     */
    Set<UUID> known(AccountId account, Set<UUID> ids);
}
