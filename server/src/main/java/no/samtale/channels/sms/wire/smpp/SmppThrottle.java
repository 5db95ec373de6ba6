package no.samtale.channels.sms.wire.smpp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long a centre is left alone after it has said that it gets too much: twice as long each time, until it takes one. */
final class SmppThrottle {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Clock clock;
    private Duration pause = Duration.ZERO;
    private Instant until = Instant.MIN;

    SmppThrottle(Clock clock) {
        this.clock = clock;
    }

    /** What is left of the pause; zero if there is none. */
    synchronized Duration left() {
        Instant now = clock.instant();
        return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
    }

    synchronized Duration tooMuch() {
        Duration doubled = pause.isZero() ? FIRST : pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        until = clock.instant().plus(pause);
        return pause;
    }

    synchronized void taken() {
        pause = Duration.ZERO;
        until = Instant.MIN;
    }
}
