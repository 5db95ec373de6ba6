package no.samtale.channels.webform;

import java.util.UUID;
import no.samtale.contacts.CreateContact;
import no.samtale.contacts.IdentityKind;
import no.samtale.contacts.ProvenAddresses;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** Who fills in a form is somebody new, with addresses that are claimed: a form proves nobody's. */
@Component
class Newcomers {
    private final CreateContact contacts;
    private final ProvenAddresses addresses;

    Newcomers(CreateContact contacts, ProvenAddresses addresses) {
        this.contacts = contacts;
        this.addresses = addresses;
    }

    /** Seals what they say of themself; the contact's key there is already. */
    Newcomer of(AccountId account, ContactId contact, String language, Filled filled) {
        String email = filled.email();
        if (email == null) {
            throw Problem.invalidField("email");
        }
        return new Newcomer(
                contacts.prepare(account, contact, language, filled.claims()),
                addresses.prepare(account, contact, IdentityKind.EMAIL, email, false));
    }

    /** Somebody new, who has only to be stored. */
    record Newcomer(CreateContact.Prepared contact, ProvenAddresses.Prepared address) {
        /** In the caller's transaction. */
        ContactId stored() {
            contact.store();
            address.store();
            return contact.id();
        }

        /** The address that answers go to. */
        UUID identity() {
            return address.holder().identity();
        }
    }
}
