package no.samtale.platform.clusters;

import java.nio.file.Path;
import java.time.Duration;

/** Processes that a killed server leaves behind in its folder. They notice its end by themselves, mostly at once. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Leftovers() {}

    /**
     * Waits until nobody works in the folder, and ends by force who does not go. Nobody may start a server there before:
     * two would spoil the files.
     */
    static void end(Path folder) {
        if (gone(folder)) {
            return;
        }
        Postmaster.processesIn(folder).forEach(ProcessHandle::destroyForcibly);
        if (!gone(folder)) {
            throw new ClusterFailure("Processes in " + folder + " do not end: "
                    + Postmaster.processesIn(folder).stream()
                            .map(ProcessHandle::pid)
                            .toList());
        }
    }

    private static boolean gone(Path folder) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Postmaster.processesIn(folder).isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Pauses.of(Duration.ofMillis(10));
        }
        return true;
    }
}
