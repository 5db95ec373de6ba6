package no.samtale.privacy.suppression;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.vault.Address;

/** Which addresses a contact has; kept by whoever keeps contacts. */
public interface ContactsAddresses {
    /**
     * An address of a contact.
     *
     * @param proved whether the person has shown to hold it
     */
    record Held(Address address, boolean proved) {}

    /** Those that something can be sent to, in the order in which they came. Opened for the person's own rights. */
    List<Held> of(AccountId account, ContactId contact);
}
