package no.samtale.platform.caches;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How often each has tried within a time that moves along. In memory, on this node, bounded: beyond its limit those go that
 * have not tried for the longest, and each goes when it has not tried for as long as the time.
 */
public final class RecentTries<K> {
    private final Cache<K, Deque<Instant>> tries;
    private final Duration window;
    private final Clock clock;

    public RecentTries(Clock clock, Duration window, int limit) {
        this.clock = clock;
        this.window = window;
        // After access, not after write: a count is written once and then added to.
        this.tries = Caffeine.newBuilder()
                .maximumSize(limit)
                .expireAfterAccess(window)
                .build();
    }

    /** Counts one more, unless there are so many already; whether it did. */
    public boolean take(K who, int most) {
        Deque<Instant> recent = tries.get(who, key -> new ArrayDeque<>(2));
        synchronized (recent) {
            Instant now = forgetOld(recent);
            if (recent.size() >= most) {
                return false;
            }
            return recent.add(now);
        }
    }

    /** How many there have been. */
    public int count(K who) {
        Deque<Instant> recent = tries.getIfPresent(who);
        if (recent == null) {
            return 0;
        }
        synchronized (recent) {
            forgetOld(recent);
            return recent.size();
        }
    }

    private Instant forgetOld(Deque<Instant> recent) {
        Instant now = clock.instant();
        while (!recent.isEmpty() && recent.peekFirst().isBefore(now.minus(window))) {
            recent.removeFirst();
        }
        return now;
    }
}
