package no.samtale.privacy.telling;

import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.register.Language;

/** How a person can be written to, restricted or not. Contacts know. */
public interface Reachable {
    /**
     * An e-mail address. Not printed.
     *
     * @param proved whether the person has shown to hold it
     */
    record MailAddress(String address, boolean proved, Language language) {
        @Override
        public String toString() {
            return "MailAddress[…]";
        }
    }

    /** The address to write to, a proved one before a claimed one; empty if none is known. */
    Optional<MailAddress> mail(AccountId account, ContactId contact);

    /** What the person reads. */
    Language language(AccountId account, ContactId contact);
}
