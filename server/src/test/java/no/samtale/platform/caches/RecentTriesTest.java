package no.samtale.platform.caches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.Test;

class RecentTriesTest {
    private final SettableClock clock = new SettableClock();
    private final RecentTries<String> tries = new RecentTries<>(clock, Duration.ofMinutes(10), 100);

    @Test
    void countsEachApartUpToTheMost() {
        assertThat(tries.take("one", 2)).isTrue();
        assertThat(tries.take("one", 2)).isTrue();
        assertThat(tries.take("one", 2)).isFalse();
        assertThat(tries.take("another", 2)).isTrue();
        assertThat(tries.count("one")).isEqualTo(2);
        assertThat(tries.count("nobody")).isZero();
    }

    @Test
    void forgetsEachTryAfterItsOwnTime() {
        clock.holdAt(clock.instant());
        tries.take("one", 2);
        clock.advance(Duration.ofMinutes(6));
        tries.take("one", 2);
        clock.advance(Duration.ofMinutes(6));

        assertThat(tries.count("one")).isEqualTo(1);
        assertThat(tries.take("one", 2)).isTrue();
        assertThat(tries.take("one", 2)).isFalse();
    }
}
