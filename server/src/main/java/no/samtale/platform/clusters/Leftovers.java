package no.samtale.platform.clusters;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Processes that a killed server leaves behind in its folder. They notice its end by themselves, mostly at once. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Leftovers() {}

    /** Waits until nobody works in the folder, and ends by force who does not go. */
    static void end(Path folder) {
        List<ProcessHandle> leftovers = Postmaster.processesIn(folder);
        if (leftovers.isEmpty()) {
            return;
        }
        CompletableFuture<Void> gone = gone(leftovers);
        try {
            gone.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (RuntimeException e) {
            leftovers.forEach(ProcessHandle::destroyForcibly);
            gone(leftovers)
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    private static CompletableFuture<Void> gone(List<ProcessHandle> processes) {
        return CompletableFuture.allOf(
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
    }
}
