package no.samtale.privacy.register;

import java.time.Duration;

/** How long something is kept. The event is one of the register's, with its wording. */
public sealed interface Lasting {
    String event();

    /** Whole days or hours after an event. */
    record After(Duration period, String event) implements Lasting {}

    /** Until the date that each of it bears, which a law sets: nobody makes that shorter or longer. */
    record Dated(String event) implements Lasting {}

    /** Until an event. */
    record Until(String event) implements Lasting {}
}
