/**
 * Mail as a format: bytes into meaning and back, without database or network. Entry points: {@link
 * no.samtale.channels.email.mime.ReadMail}, {@link no.samtale.channels.email.mime.MailThread}, {@link
 * no.samtale.channels.email.mime.Authentication}, and in {@code writing} WriteMail. Nothing here is an exception for what
 * a mail holds, logs, or prints anything personal. What a mail says of itself is claimed, never proof.
 */
@NullMarked
package no.samtale.channels.email.mime;

import org.jspecify.annotations.NullMarked;
