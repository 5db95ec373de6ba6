package no.samtale.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class SettableClockTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final SettableClock clock = new SettableClock();

    @Test
    void standsWhereItIsHeld() {
        clock.holdAt(NOON);
        clock.advance(Duration.ofMinutes(2));
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(2)));
    }

    @Test
    void goesOnWhenItIsAdvancedGoing() {
        Instant before = clock.instant();
        clock.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isCloseTo(before.plus(Duration.ofDays(1)), within(1, ChronoUnit.MINUTES));
        clock.goRight();
        assertThat(clock.instant()).isCloseTo(before, within(1, ChronoUnit.MINUTES));
    }
}
