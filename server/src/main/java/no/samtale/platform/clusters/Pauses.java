package no.samtale.platform.clusters;

import java.time.Duration;

/** Waiting a little for a process that has no way of telling us. */
final class Pauses {
    private Pauses() {}

    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterFailure("Interrupted while waiting for a database cluster", e);
        }
    }
}
