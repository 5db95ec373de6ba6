package no.samtale.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import no.samtale.platform.clusters.ClusterPlan;
import no.samtale.platform.clusters.Login;
import no.samtale.platform.database.EmbeddedClusters;
import no.samtale.vault.BackupKeys;

/** Makes a copy of one cluster in a folder. */
final class CopyCluster {
    private final BackupKeys keys;
    private final Clock clock;

    CopyCluster(BackupKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    BackupFile copy(ClusterPlan plan, Login login, Path folder) {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            BackupFile copy = BackupFile.in(folder, plan, clock.instant());
            copy.write(keys, out -> TablesOut.write(login, EmbeddedClusters.schemaVersion(login), out));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("The copy of " + plan.name() + " in " + folder + " has failed", e);
        }
    }
}
