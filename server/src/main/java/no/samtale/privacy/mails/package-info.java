/**
 * Mails that the privacy features send to a contact: a short outbox, sealed, whose rows are gone when they are sent. Owns the
 * table mail_outbox. Entry point: {@link no.samtale.privacy.mails.QueueMail}. Never put any link that opens something
 * into a mail, nor anything personal but to an address that was proved: it lies in mailboxes that we do not reach.
 */
@NamedInterface("mails")
@NullMarked
package no.samtale.privacy.mails;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
