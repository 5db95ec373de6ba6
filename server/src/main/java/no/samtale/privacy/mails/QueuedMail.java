package no.samtale.privacy.mails;

import java.util.UUID;
import no.samtale.platform.ContactId;

/** A row of the table mail_outbox, its mail sealed. */
@SuppressWarnings("ArrayRecordComponent") // carries sealed bytes between store and vault; never compared
record QueuedMail(UUID id, ContactId contact, byte[] sealed, int attempts) {}
