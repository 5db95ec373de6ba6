package no.samtale.bench.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The moments at which something is due, evenly spaced. */
public final class Schedule {
    private static final long FIRST = Duration.ofMillis(20).toNanos();

    private final long start = System.nanoTime() + FIRST;
    private final double gap;
    private final int count;

    public Schedule(int rate, Duration time) {
        this.gap = 1e9 / rate;
        this.count = (int) (rate * time.toNanos() / 1_000_000_000L);
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** When the one of that number is due, in the terms of {@link System#nanoTime}. */
    public long due(int number) {
        return start + (long) (number * gap);
    }

    /** Waits until then; not at all if it is late. */
    public void await(int number) {
        for (long left = due(number) - System.nanoTime(); left > 0; left = due(number) - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
