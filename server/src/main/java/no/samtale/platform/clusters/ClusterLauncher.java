package no.samtale.platform.clusters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts embedded clusters that outlive us if we are killed: their server runs on, holding the folder, and is adopted by
 * our next start, or stopped if it does not answer to our password. Killed servers recover from their log.
 */
public final class ClusterLauncher {
    private static final Logger log = LoggerFactory.getLogger(ClusterLauncher.class);
    private static final int ATTEMPTS = 3;

    private final Path home;
    private final Programs programs;

    /**
     * @param home folder of the clusters; made if it is not there
     * @param cache folder for PostgreSQL's programs
     */
    public ClusterLauncher(Path home, Path cache) {
        this.home = home.toAbsolutePath();
        this.programs = new Programs(PostgresBinaries.in(cache), ServiceUser.current());
    }

    /**
     * The cluster, ready for connections; made if there is none. It is stopped by closing it.
     *
     * @throws ClusterFailure if another process uses the cluster, or it does not start
     */
    public Cluster start(ClusterPlan plan) {
        try {
            Folders.createPrivate(home);
            FileChannel lock = lock(plan);
            try {
                return start(plan, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ClusterFailure(
                    "The database in " + home.resolve(plan.name()) + " cannot be started (" + e
                            + "). The data folder must be Samtale's own, and its disk have room.",
                    e);
        }
    }

    /**
     * How to copy from a cluster that another Samtale has running.
     *
     * @return empty if none has
     */
    public Optional<Login> copying(ClusterPlan plan) {
        var folder = new ClusterFolder(plan, home, programs);
        try {
            FileChannel lock = Files.isDirectory(folder.path()) ? lockIfFree(plan) : null;
            if (lock != null || !Files.isDirectory(folder.path())) {
                if (lock != null) {
                    lock.close();
                }
                return Optional.empty();
            }
            String password = folder.passwords().backup();
            return new Server(folder.path(), programs)
                    .living()
                    .map(postmaster -> new Login(
                            "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/" + plan.database(),
                            ClusterFolder.BACKUP,
                            password));
        } catch (IOException e) {
            throw new ClusterFailure("The database in " + folder.path() + " cannot be looked at (" + e + ").", e);
        }
    }

    private Cluster start(ClusterPlan plan, FileChannel lock) throws IOException {
        long begin = System.nanoTime();
        var folder = new ClusterFolder(plan, home, programs);
        Credentials credentials = folder.prepare();
        boolean changed = folder.writeSettings();
        var server = new Server(folder.path(), programs);
        Optional<Integer> adopted = changed ? Optional.empty() : adopt(server, credentials);
        int port = adopted.orElseGet(() -> launch(server));
        Sessions.makeBackupRole(port, credentials, plan.database());
        log.info(
                "Database cluster {} {} in {} ms",
                plan.name(),
                adopted.isPresent() ? "found running and adopted" : "started",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        return new Cluster(plan, server, port, credentials, lock);
    }

    /** One Samtale at a time; the lock goes with its process, however that ends. */
    private FileChannel lock(ClusterPlan plan) throws IOException {
        FileChannel channel = lockIfFree(plan);
        if (channel == null) {
            throw new ClusterFailure("Another Samtale is running on the data folder " + home.getParent()
                    + ". Stop it first, or choose another folder with --data.");
        }
        return channel;
    }

    private @Nullable FileChannel lockIfFree(ClusterPlan plan) throws IOException {
        Path file = home.resolve(plan.name() + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return null;
        }
        return channel;
    }

    private static Optional<Integer> adopt(Server server, Credentials credentials) {
        return server.living()
                .map(Postmaster::port)
                .filter(port -> port != 0)
                .filter(port -> Sessions.answers(port, credentials, Duration.ofSeconds(20)));
    }

    private static int launch(Server server) {
        server.stop();
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                server.start(port);
                return port;
            } catch (ClusterFailure e) {
                // The port may have been taken between our look and the server's; then we look again.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
