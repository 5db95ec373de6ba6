package no.samtale.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A clock that goes with real time until a test moves it or holds it still. */
public final class SettableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant still;

    /** Moves on by so much, whether it goes or stands. */
    public void advance(Duration by) {
        Instant stands = still;
        if (stands == null) {
            ahead = ahead.plus(by);
        } else {
            still = stands.plus(by);
        }
    }

    /** Stands at this instant until it is moved or goes right again. */
    public void holdAt(Instant instant) {
        still = instant;
    }

    /** Goes with real time again. */
    public void goRight() {
        still = null;
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        Instant stands = still;
        return stands == null ? Clock.systemUTC().instant().plus(ahead) : stands;
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
