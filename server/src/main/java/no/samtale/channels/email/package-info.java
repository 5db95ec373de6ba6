/**
 * E-mail as a channel. Owns the tables email_inbox, email_set_aside, email_dealt_with, email_handed_in,
 * email_aside_mail and email_message. Entry points:
 * {@link no.samtale.channels.email.KeepMailInbox} and {@link no.samtale.channels.email.TryMailInbox} for those who set it up,
 * {@link no.samtale.channels.email.TakeMail} and
 * {@link no.samtale.channels.email.TakeHandedIn} for what comes in, {@link no.samtale.channels.email.MailCarrier} for what goes
 * out. Never mark a mail as read, or delete it, before what it says is durable.
 */
@NullMarked
package no.samtale.channels.email;

import org.jspecify.annotations.NullMarked;
