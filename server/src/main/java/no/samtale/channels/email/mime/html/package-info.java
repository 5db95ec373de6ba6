/**
 * HTML of mails made harmless: jsoup reads and prepares it (what is hidden, watches, or is fetched from elsewhere goes; what
 * is quoted is marked), and the OWASP sanitizer, which comes last, lets through what stands on our list and nothing else.
 * Entry point: {@link no.samtale.channels.email.mime.html.CleanHtml}. Nothing may be changed in the HTML after that.
 */
@NullMarked
package no.samtale.channels.email.mime.html;

import org.jspecify.annotations.NullMarked;
