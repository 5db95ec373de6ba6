package no.samtale.privacy.portal;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.vault.Address;

/** The addresses of contacts, kept by whoever keeps contacts. */
public interface ContactAddresses {
    /** Those who have the address, claimed or verified, the eldest first; none if nobody does. */
    List<ContactId> having(AccountId account, Address address);

    /** Notes that whoever has this address has shown to hold it. In the caller's transaction of the account. */
    void verified(AccountId account, List<ContactId> contacts, Address address);
}
