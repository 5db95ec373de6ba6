package no.samtale.privacy.subjects;

import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.vault.KeyScope;

/**
 * A feature that keeps personal data of contacts. Every method runs in the caller's transaction of the account. Ordered
 * by {@link org.springframework.core.annotation.Order}: whose rows refer to another's comes first.
 */
public interface PersonalDataHolder {
    /**
     * The scopes of what it keeps of the contact, none if it knows no such person. Until the transaction ends nobody adds
     * a scope to them.
     */
    Set<KeyScope> scopes(AccountId account, ContactId contact);

    /**
     * The scopes of what a law demands to be kept of the contact until its date (GDPR Art. 17(3)(b)): an erasure leaves
     * them, a restriction does not.
     */
    default Set<KeyScope> keptByLaw(AccountId account, ContactId contact) {
        return Set.of();
    }

    /**
     * Takes what it keeps under these scopes out of, or back into, all that shows, counts or sends it. What is sealed is
     * the vault's to restrict; a feature whose rows stand in no list has nothing to do.
     */
    default void restrict(AccountId account, Set<KeyScope> scopes, boolean restricted) {}

    /** Deletes every row of these scopes. Doing it again, or for scopes that it does not know, changes nothing. */
    void erase(AccountId account, Set<KeyScope> scopes);
}
