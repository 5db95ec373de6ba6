package no.samtale.vault;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has keys whose lease has ended out of memory even when nobody asks for any, and the keys to those of past days. */
final class LeaseTrimming implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("key-leases").factory());

    LeaseTrimming(KeyLeases leases, KeyEncryptionKeys keks, Duration every) {
        long millis = every.toMillis();
        timer.scheduleWithFixedDelay(leases::trim, millis, millis, TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(keks::trim, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
