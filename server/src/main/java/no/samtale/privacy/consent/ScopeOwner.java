package no.samtale.privacy.consent;

import java.util.Optional;
import no.samtale.platform.ContactId;
import no.samtale.vault.KeyScope;

/** Tells whose scopes of one kind are, so that a choice of the person holds for all that is kept of them. */
public interface ScopeOwner {
    /** The kind that this answers for. */
    KeyScope.Kind kind();

    /** The contact whom the scope is about; empty if there is no such scope (any more). */
    Optional<ContactId> owner(KeyScope scope);
}
