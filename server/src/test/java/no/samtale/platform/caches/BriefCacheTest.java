package no.samtale.platform.caches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.Test;

class BriefCacheTest {
    private final SettableClock clock = new SettableClock();
    private final AtomicInteger reads = new AtomicInteger();
    private final BriefCache<String, Integer> cache = new BriefCache<>(clock, Duration.ofSeconds(10), 2);

    BriefCacheTest() {
        clock.holdAt(Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Test
    void readsOnceWithinTheTime() {
        assertThat(read("a")).isEqualTo(1);
        clock.advance(Duration.ofSeconds(10));
        assertThat(read("a")).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(read("a")).isEqualTo(2);
    }

    @Test
    void readsAnewWhatWasForgotten() {
        assertThat(read("a")).isEqualTo(1);
        cache.forget("a");
        assertThat(read("a")).isEqualTo(2);
    }

    @Test
    void doesNotKeepWhatWasForgottenWhileItWasRead() {
        int read = cache.get("a", key -> {
            cache.forget(key);
            return reads.incrementAndGet();
        });
        assertThat(read).isEqualTo(1);
        assertThat(read("a")).isEqualTo(2);
    }

    @Test
    void keepsNoMoreThanItsLimit() {
        read("a");
        read("b");
        read("a");
        read("c");
        assertThat(read("a")).isEqualTo(1);
        assertThat(read("b")).isEqualTo(4);
    }

    @Test
    void readsAnewAfterTheClockWasSetBack() {
        read("a");
        clock.advance(Duration.ofHours(-1));
        assertThat(read("a")).isEqualTo(2);
    }

    private int read(String key) {
        return cache.get(key, k -> reads.incrementAndGet());
    }
}
