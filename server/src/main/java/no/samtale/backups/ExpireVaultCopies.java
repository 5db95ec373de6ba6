package no.samtale.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import no.samtale.platform.clusters.ClusterPlan;

/**
 * Deletes copies of the vault: all that are too old, and of the others those that are close to one that is kept: every copy
 * of the last hour stays, then one an hour for a day, then one a day.
 */
class ExpireVaultCopies {
    private final Duration kept;
    private final Clock clock;

    ExpireVaultCopies(Duration kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    void expire(Path folder) {
        Instant now = clock.instant();
        Set<String> seen = new HashSet<>();
        for (BackupFile copy : BackupFile.all(folder, ClusterPlan.VAULT)) {
            Duration age = Duration.between(copy.at(), now);
            if (age.compareTo(kept) >= 0 || !seen.add(place(copy.at(), age))) {
                delete(copy);
            }
        }
    }

    /** Copies with the same place stand for each other. */
    private static String place(Instant at, Duration age) {
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return at.toString();
        }
        long seconds = age.compareTo(Duration.ofDays(1)) < 0 ? 3_600 : 86_400;
        return seconds + " " + Math.floorDiv(at.getEpochSecond(), seconds);
    }

    private static void delete(BackupFile copy) {
        try {
            Files.deleteIfExists(copy.path());
        } catch (IOException e) {
            throw new UncheckedIOException("The old copy " + copy.path() + " could not be deleted", e);
        }
    }
}
