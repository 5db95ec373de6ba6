package no.samtale.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Times in microseconds, to three digits, up to a minute. */
public final class Times {
    private static final long LONGEST = TimeUnit.MINUTES.toMicros(1);

    private Times() {}

    public static Histogram histogram() {
        return new Histogram(LONGEST, 3);
    }

    public static void record(Histogram times, long nanos) {
        times.recordValue(Math.clamp(nanos / 1_000, 0, LONGEST));
    }

    /** A percentile in milliseconds. */
    public static double ms(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / 1e3;
    }
}
