package no.samtale.backups;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import no.samtale.platform.clusters.ClusterPlan;
import no.samtale.platform.database.EmbeddedClusters;
import no.samtale.platform.settings.SettingsFile;
import no.samtale.vault.BackupKeys;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * {@code ./samtale backup DIR} and {@code ./samtale restore DIR}: main and vault apart, each in a sealed file. Works beside a
 * running server (backup) or without one. Exit status 0 if all is done, 1 with a line that says why not.
 */
public final class BackupCommand {
    /** The vault first: without it main is of no use. */
    private static final List<ClusterPlan> RESTORED = List.of(ClusterPlan.VAULT, ClusterPlan.MAIN);
    /** Main first: each of its rows then finds its key in the vault's copy. */
    private static final List<ClusterPlan> COPIED = List.of(ClusterPlan.MAIN, ClusterPlan.VAULT);

    private final EmbeddedClusters clusters;
    private final BackupKeys keys;
    private final Clock clock;
    private final PrintStream out;

    private BackupCommand(Binder settings, Clock clock, PrintStream out) {
        this.clusters = EmbeddedClusters.of(settings);
        this.keys = BackupKeys.of(settings);
        this.clock = clock;
        this.out = out;
    }

    public static void main(String[] arguments) {
        @SuppressWarnings("SystemOut") // Meant for the person at the terminal.
        PrintStream out = System.out;
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        List<String> words =
                Arrays.stream(arguments).filter(word -> !word.startsWith("--")).toList();
        try {
            SettingsFile.addTo(environment);
            BackupCommand command = new BackupCommand(Binder.get(environment), Clock.systemUTC(), out);
            Path folder = Path.of(words.get(1)).toAbsolutePath();
            String only = environment.getProperty("only", "");
            if (words.getFirst().equals("backup")) {
                command.backup(folder);
            } else {
                command.restore(folder, only);
            }
        } catch (RuntimeException e) {
            Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
            out.println("samtale: " + (cause == e ? e.getMessage() : e.getMessage() + ": " + cause.getMessage()));
            System.exit(1);
        }
    }

    private void backup(Path folder) {
        for (ClusterPlan plan : COPIED) {
            requireOurs(plan);
            if (!clusters.exists(plan)) {
                throw new IllegalStateException("there is no database in " + clusters.home() + ": nothing to copy");
            }
            clusters.copy(
                    plan,
                    login -> out.println("Copied " + plan.name() + " to "
                            + new CopyCluster(keys, clock)
                                    .copy(plan, login, folder)
                                    .path()));
        }
        new ExpireVaultCopies(keys.vaultCopiesKept(), clock).expire(folder);
    }

    private void restore(Path folder, String only) {
        List<ClusterPlan> plans = RESTORED.stream()
                .filter(plan -> only.isEmpty() || only.equals(plan.name()))
                .toList();
        plans.forEach(this::requireFree);
        List<BackupFile> copies =
                plans.stream().map(plan -> newest(folder, plan)).toList();
        for (int i = 0; i < plans.size(); i++) {
            restore(plans.get(i), copies.get(i));
        }
        out.println("Start Samtale now. It lets nobody in before all that was erased since is erased again.");
    }

    private void restore(ClusterPlan plan, BackupFile copy) {
        try (DataInputStream in = copy.read(keys)) {
            clusters.make(plan, in.readUTF(), superuser -> {
                try {
                    TablesIn.read(in, superuser);
                } catch (IOException e) {
                    throw new UncheckedIOException("The copy " + copy.path() + " could not be restored", e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The copy " + copy.path() + " could not be restored", e);
        }
        out.println("Restored " + plan.name() + " as it was at " + copy.at());
    }

    private BackupFile newest(Path folder, ClusterPlan plan) {
        BackupFile copy = BackupFile.all(folder, plan).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no copy of " + plan.name() + " in " + folder));
        Duration age = Duration.between(copy.at(), clock.instant());
        if (plan.equals(ClusterPlan.VAULT) && age.compareTo(keys.vaultCopiesKept()) >= 0) {
            throw new IllegalStateException("the newest copy of the vault, " + copy.path() + ", is " + age.toDays()
                    + " days old; keys that it needs have been destroyed after "
                    + keys.vaultCopiesKept().toDays());
        }
        return copy;
    }

    private void requireFree(ClusterPlan plan) {
        requireOurs(plan);
        if (clusters.exists(plan)) {
            throw new IllegalStateException("there is a database in "
                    + clusters.home().resolve(plan.name())
                    + " already: stop Samtale and move it away with its file " + plan.name() + ".passwords, or restore"
                    + " the other one only (--only main, --only vault)");
        }
    }

    private void requireOurs(ClusterPlan plan) {
        if (clusters.elsewhere(plan)) {
            throw new IllegalStateException("the database " + plan.name() + " is given by its URL: copy and restore it"
                    + " with its own tools, see docs/runbooks/backup.md");
        }
    }
}
