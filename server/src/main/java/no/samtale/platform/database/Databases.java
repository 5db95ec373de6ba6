package no.samtale.platform.database;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import no.samtale.platform.clusters.Cluster;
import no.samtale.platform.clusters.ClusterLauncher;
import no.samtale.platform.clusters.ClusterPlan;
import org.springframework.util.function.SingletonSupplier;

/**
 * The main database and the vault's, started and migrated side by side in the background. Whoever gets one from here may
 * use it: its schema is the newest, it is durable, and the server's role is bound as it should be.
 */
final class Databases implements AutoCloseable {
    private final ConcurrentLinkedQueue<Cluster> clusters = new ConcurrentLinkedQueue<>();
    private final Supplier<ClusterLauncher> launcher;
    private final CompletableFuture<Database> main;
    private final CompletableFuture<Database> vault;

    /** Begins to start them. */
    Databases(StorageProperties properties) {
        this.launcher = SingletonSupplier.of(
                () -> new ClusterLauncher(properties.data().resolve("clusters"), properties.cacheFolder()));
        this.main = begin(() -> open(properties.main(), ClusterPlan.MAIN, EmbeddedClusters.MAIN_MIGRATIONS));
        this.vault = begin(() -> open(properties.vault(), ClusterPlan.VAULT, EmbeddedClusters.VAULT_MIGRATIONS));
    }

    /** Waits for the main database. */
    Database main() {
        return ready(main);
    }

    /** Waits for the vault's database. */
    Database vault() {
        return ready(vault);
    }

    /** Stops what we started. */
    @Override
    public void close() {
        CompletableFuture.allOf(main, vault).exceptionally(failure -> null).join();
        CompletableFuture.allOf(List.copyOf(clusters).stream()
                        .map(cluster -> begin(() -> {
                            cluster.close();
                            return cluster;
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private Database open(StorageProperties.Elsewhere elsewhere, ClusterPlan plan, String migrations) {
        Database database = elsewhere.database().orElseGet(() -> embedded(plan));
        Migrations.run(database.owner(), migrations);
        DatabaseCheck.run(database.app());
        return database;
    }

    private Database embedded(ClusterPlan plan) {
        Cluster cluster = launcher.get().start(plan);
        clusters.add(cluster);
        return new Database(cluster.app(), cluster.owner(), cluster.backup());
    }

    private static <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task));
    }

    private static Database ready(CompletableFuture<Database> database) {
        try {
            return database.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
