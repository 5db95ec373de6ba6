/**
 * Mails that the privacy features send to a contact, and accounts to an agent: two short outboxes, sealed, whose rows are gone
 * when they are sent. Owns the tables mail_outbox and agent_mail. Entry point: {@link no.samtale.privacy.mails.QueueMail}; for
 * agents {@link no.samtale.accounts.AgentMail}. A mail of what people may say no to is {@code Refusable}: the ledger
 * is asked right before it leaves. Never put any link that opens something into a mail to a contact, nor
 * anything personal but to an address that was proved: it lies in mailboxes that we do not reach. Agents' links work once.
 */
@NamedInterface("mails")
@NullMarked
package no.samtale.privacy.mails;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
