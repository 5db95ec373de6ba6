package no.samtale.demo;

import java.time.Instant;

/**
 * A mail that the catcher has taken, as it would stand in a mailbox. Not printed.
 *
 * @param listHeaders by which mail programs let somebody unsubscribe (RFC 2369, RFC 8058), a line each; blank if there is none
 */
public record CaughtMail(String to, String subject, String text, String listHeaders, Instant at) {
    @Override
    public String toString() {
        return "CaughtMail[" + at + "]";
    }
}
