package no.samtale.demo;

import java.time.Instant;

/** A mail that the catcher has taken, as it would stand in a mailbox. Not printed. */
public record CaughtMail(String to, String subject, String text, Instant at) {
    @Override
    public String toString() {
        return "CaughtMail[" + at + "]";
    }
}
