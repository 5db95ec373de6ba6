package no.samtale.backups;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.samtale.platform.clusters.ClusterPlan;
import no.samtale.platform.database.EmbeddedClusters;
import no.samtale.platform.doctor.Check;
import no.samtale.platform.doctor.Finding;
import no.samtale.platform.doctor.Installation;

/** The vault's copies, which the running server makes by itself. */
public final class CopiesFindings implements Check {
    private static final Duration LATE = Duration.ofMinutes(2);

    @Override
    public String about() {
        return "copies";
    }

    @Override
    public List<Finding> findings(Installation installation) {
        EmbeddedClusters clusters = EmbeddedClusters.of(installation.settings());
        if (clusters.elsewhere(ClusterPlan.VAULT) || !clusters.exists(ClusterPlan.VAULT)) {
            return List.of();
        }
        BackupsProperties properties = installation.settings().bindOrCreate("samtale", BackupsProperties.class);
        Path folder = properties.vaultFolder();
        Optional<Instant> newest = BackupFile.all(folder, ClusterPlan.VAULT).stream()
                .map(BackupFile::at)
                .findFirst();
        if (newest.isEmpty()) {
            return List.of(Finding.warn(
                    "there is no copy of the vault in " + folder,
                    "The running server makes one every "
                            + properties.backups().every().toMinutes() + " minutes."));
        }
        Duration age = Duration.between(newest.get(), installation.clock().instant());
        String found = "the vault's newest copy is " + age.toMinutes() + " minutes old";
        boolean fresh = age.compareTo(properties.backups().every().plus(LATE)) < 0;
        if (fresh || !installation.server().runs()) {
            return List.of(Finding.ok(found + (fresh ? "" : "; the server, which makes them, is not running")));
        }
        return List.of(Finding.fail(
                found,
                "The server should make one every "
                        + properties.backups().every().toMinutes() + " minutes: see its log, and whether " + folder
                        + " has room and is ours."));
    }
}
