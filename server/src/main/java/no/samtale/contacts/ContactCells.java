package no.samtale.contacts;

import java.util.UUID;
import no.samtale.platform.ContactId;
import no.samtale.vault.Cell;

/** Where the sealed values of a contact stand. */
final class ContactCells {
    private ContactCells() {}

    static Cell name(ContactId contact) {
        return new Cell("contact", "name_sealed", contact.value());
    }

    static Cell address(UUID identity) {
        return new Cell("contact_identity", "address_sealed", identity);
    }
}
