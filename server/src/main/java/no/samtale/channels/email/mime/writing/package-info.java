/**
 * Mails of ours as bytes: {@link no.samtale.channels.email.mime.writing.WriteMail} makes them of plain words, {@link
 * no.samtale.channels.email.mime.writing.SignDkim} signs them. Nothing that somebody wrote becomes a line of a header: what
 * could is refused (addresses) or loses its controls (names, subjects). Sends nothing.
 */
@NullMarked
package no.samtale.channels.email.mime.writing;

import org.jspecify.annotations.NullMarked;
