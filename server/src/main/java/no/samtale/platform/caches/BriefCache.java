package no.samtale.platform.caches;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers for a short time what was read, so that what changes seldom is not read with every request. Holds no more
 * than its limit: then what was asked for the longest ago goes. Two that ask at once may both read.
 */
public final class BriefCache<K, V> {
    private final Clock clock;
    private final Duration age;
    private final Map<K, Kept<V>> entries;
    private long forgotten;

    public BriefCache(Clock clock, Duration age, int limit) {
        this.clock = clock;
        this.age = age;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > limit;
            }
        };
    }

    /** What was read at most so long ago, or what the reader reads now. An exception of the reader is not remembered. */
    public V get(K key, Function<K, V> reader) {
        Instant now = clock.instant();
        long before;
        synchronized (entries) {
            Kept<V> entry = entries.get(key);
            if (entry != null && !entry.isOlderThan(age, now)) {
                return entry.value;
            }
            before = forgotten;
        }
        V value = reader.apply(key);
        synchronized (entries) {
            // What was forgotten while it was read may have been read too early.
            if (before == forgotten) {
                entries.put(key, new Kept<>(value, now));
            }
        }
        return value;
    }

    /** Reads it anew when it is asked for next. */
    public void forget(K key) {
        synchronized (entries) {
            forgotten++;
            entries.remove(key);
        }
    }

    private record Kept<V>(V value, Instant readAt) {
        boolean isOlderThan(Duration age, Instant now) {
            // A clock that was set back makes everything old, rather than young for ever.
            return now.isBefore(readAt) || Duration.between(readAt, now).compareTo(age) > 0;
        }
    }
}
