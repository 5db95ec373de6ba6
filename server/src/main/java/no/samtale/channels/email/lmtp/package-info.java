/**
 * Mail that a company's own mail server hands in (LMTP, RFC 2033). Owns no tables. Entry points:
 * {@link no.samtale.channels.email.lmtp.LmtpServer}, which listens where the settings say, and
 * {@link no.samtale.channels.email.lmtp.LmtpRecipients}, which whoever stores mails implements. Never answer 250 for a recipient
 * before the mail is durable for that recipient, and never log what a line says.
 */
@NullMarked
package no.samtale.channels.email.lmtp;

import org.jspecify.annotations.NullMarked;
