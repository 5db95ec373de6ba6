package no.samtale.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import no.samtale.platform.clusters.Cluster;
import no.samtale.platform.clusters.ClusterLauncher;
import no.samtale.platform.clusters.ClusterPlan;
import no.samtale.platform.clusters.Login;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two embedded clusters of a data folder, for whoever copies and restores them. */
public final class EmbeddedClusters {
    static final String MAIN_MIGRATIONS = "classpath:db/migration";
    static final String VAULT_MIGRATIONS = "classpath:db/vault";

    private final StorageProperties properties;

    private EmbeddedClusters(StorageProperties properties) {
        this.properties = properties;
    }

    /** As the server's own settings say. */
    public static EmbeddedClusters of(Binder settings) {
        return new EmbeddedClusters(settings.bindOrCreate("samtale", StorageProperties.class));
    }

    /** Whether somebody else runs the database, so that they copy it too. */
    public boolean elsewhere(ClusterPlan plan) {
        return (plan.equals(ClusterPlan.MAIN) ? properties.main() : properties.vault())
                .database()
                .isPresent();
    }

    /** The version of the schema in a database. */
    public static String schemaVersion(Login login) {
        return new SchemaVersionStore(JdbcClient.create(Sources.plain(login))).newest();
    }

    /** Whether there is such a cluster. */
    public boolean exists(ClusterPlan plan) {
        return Files.isDirectory(home().resolve(plan.name()));
    }

    /** Whether a Samtale has the cluster running at this moment. */
    public boolean runs(ClusterPlan plan) {
        return new ClusterLauncher(home(), properties.cacheFolder())
                .copying(plan)
                .isPresent();
    }

    public Path home() {
        return properties.data().toAbsolutePath().normalize().resolve("clusters");
    }

    /** Has work done with the role that copies, on the cluster as it runs, or started for it. */
    public void copy(ClusterPlan plan, Consumer<Login> work) {
        var launcher = new ClusterLauncher(home(), properties.cacheFolder());
        var running = launcher.copying(plan);
        if (running.isPresent()) {
            work.accept(running.get());
            return;
        }
        try (Cluster cluster = launcher.start(plan)) {
            work.accept(cluster.backup());
        }
    }

    /**
     * Makes a cluster with the schema of a version, has it filled as its superuser, and puts it in its place when that is
     * done. One that was not finished lies beside and is nobody's.
     */
    public void make(ClusterPlan plan, String schemaVersion, Consumer<Login> filling) {
        Path beside = home().resolve("restoring");
        var launcher = new ClusterLauncher(beside, properties.cacheFolder());
        try (Cluster cluster = launcher.start(plan)) {
            String migrations = plan.equals(ClusterPlan.MAIN) ? MAIN_MIGRATIONS : VAULT_MIGRATIONS;
            Migrations.run(cluster.owner(), migrations, schemaVersion);
            filling.accept(cluster.superuser());
        }
        try {
            // The folder first: without its passwords the start is refused, and no empty cluster is made in its place.
            for (String name : new String[] {plan.name(), plan.name() + ".passwords"}) {
                Files.move(beside.resolve(name), home().resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(beside.resolve(plan.name() + ".lock"));
            try (FileChannel folder = FileChannel.open(home(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What was restored could not be put in its place", e);
        }
    }
}
