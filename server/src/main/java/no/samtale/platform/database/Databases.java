package no.samtale.platform.database;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import no.samtale.platform.clusters.Cluster;
import no.samtale.platform.clusters.ClusterLauncher;
import no.samtale.platform.clusters.ClusterPlan;
import org.springframework.util.function.SingletonSupplier;

/**
 * The main database and the vault's, started and migrated side by side. Whoever holds this may use both: their schema is
 * the newest, they are durable, and the server's role is bound as it should be.
 */
final class Databases implements AutoCloseable {
    private final ConcurrentLinkedQueue<Cluster> clusters = new ConcurrentLinkedQueue<>();
    private final Supplier<ClusterLauncher> launcher;
    private final Database main;
    private final Database vault;

    Databases(StorageProperties properties) {
        this.launcher = SingletonSupplier.of(
                () -> new ClusterLauncher(properties.data().resolve("clusters"), properties.cacheFolder()));
        Executor executor = Executors.newVirtualThreadPerTaskExecutor();
        var mainToCome = CompletableFuture.supplyAsync(
                () -> open(properties.main(), ClusterPlan.MAIN, "classpath:db/migration"), executor);
        var vaultToCome = CompletableFuture.supplyAsync(
                () -> open(properties.vault(), ClusterPlan.VAULT, "classpath:db/vault"), executor);
        try {
            CompletableFuture.allOf(mainToCome, vaultToCome).join();
            this.main = mainToCome.join();
            this.vault = vaultToCome.join();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    Database main() {
        return main;
    }

    Database vault() {
        return vault;
    }

    /** Stops what we started. */
    @Override
    public void close() {
        List.copyOf(clusters).parallelStream().forEach(Cluster::close);
        clusters.clear();
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
        return new Database(cluster.app(), cluster.owner());
    }
}
