/**
 * The lines before a mail's body: charsets and encoded words in all their faults, addresses, dates, ids, parameters.
 * Pure functions that never fail: what cannot be read is left out, and noted as a {@link
 * no.samtale.channels.email.mime.header.MailFault} where somebody could wonder. Nothing here opens, stores or logs.
 */
@NullMarked
package no.samtale.channels.email.mime.header;

import org.jspecify.annotations.NullMarked;
