package no.samtale.vault;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has keys whose lease has ended out of memory even when nobody asks for any. */
final class LeaseTrimming implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("key-leases").factory());

    LeaseTrimming(KeyLeases leases, Duration every) {
        long millis = every.toMillis();
        timer.scheduleWithFixedDelay(leases::trim, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
