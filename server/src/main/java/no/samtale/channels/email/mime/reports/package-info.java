/**
 * Mails about mails: what did not arrive (RFC 3464, and the prose of servers that do not know it) and what was shown to its
 * reader (RFC 8098). They say whose mail they are about by its id and by the header that they return; both are claimed:
 * nobody proves to have had that mail.
 */
@NullMarked
package no.samtale.channels.email.mime.reports;

import org.jspecify.annotations.NullMarked;
