package no.samtale.privacy.portal;

import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.ContactId;

/** The files of a contact's conversations, kept by whoever keeps conversations. */
public interface PersonsFiles {
    /** A file; empty if the contact has none with this id. */
    Optional<PersonsFile> find(AccountId account, ContactId contact, AttachmentId id);
}
