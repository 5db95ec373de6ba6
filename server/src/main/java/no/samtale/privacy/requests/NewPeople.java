package no.samtale.privacy.requests;

import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;

/** Somebody whom we do not know, and who asks by letter or telephone. Contacts keep what they say of themselves. */
public interface NewPeople {
    /** What there is of them, which may be nothing. Not printed. */
    record Stranger(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {
        @Override
        public String toString() {
            return "Stranger[…]";
        }
    }

    /**
     * Makes a contact of them, sealed under a key of its own: claimed, not proved.
     *
     * @param contact a new id
     * @return what stores it, in the caller's transaction of the account
     * @throws no.samtale.platform.problems.Problem invalid_field for a name or an address that is none
     */
    Runnable prepare(AccountId account, ContactId contact, String language, Stranger stranger);
}
