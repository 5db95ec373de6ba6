package no.samtale.acceptance.proof.seam;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The server's clock, as far ahead as the proof says. */
public final class MovedClock extends Clock {
    private final Control control;

    public MovedClock(Control control) {
        this.control = control;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(control.ahead());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Samtale reckons in UTC");
    }
}
