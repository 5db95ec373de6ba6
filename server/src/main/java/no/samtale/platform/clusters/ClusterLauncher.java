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
            throw new UncheckedIOException("The cluster in " + home.resolve(plan.name()) + " cannot be started", e);
        }
    }

    private Cluster start(ClusterPlan plan, FileChannel lock) throws IOException {
        long begin = System.nanoTime();
        var folder = new ClusterFolder(plan, home, programs);
        Credentials credentials = folder.prepare();
        boolean changed = folder.writeSettings();
        Optional<Integer> adopted = changed ? Optional.empty() : adopt(folder.path(), credentials);
        if (adopted.isEmpty()) {
            stopLiving(folder.path());
        }
        int port = adopted.orElseGet(() -> launch(folder.path()));
        log.info(
                "Database cluster {} {} in {} ms",
                plan.name(),
                adopted.isPresent() ? "found running and adopted" : "started",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        return new Cluster(plan, folder.path(), port, credentials, programs, lock);
    }

    /** One Samtale at a time; the lock goes with its process, however that ends. */
    private FileChannel lock(ClusterPlan plan) throws IOException {
        Path file = home.resolve(plan.name() + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new ClusterFailure("Another Samtale is running on the data folder " + home.getParent()
                    + ". Stop it first, or choose another folder with --data.");
        }
        return channel;
    }

    private Optional<Integer> adopt(Path folder, Credentials credentials) throws IOException {
        return Postmaster.of(folder)
                .filter(living -> living.holds(folder) && living.port() != 0)
                .filter(living -> Sessions.answers(living.port(), credentials, Duration.ofSeconds(20)))
                .map(Postmaster::port);
    }

    /** Stops the server that holds the folder, if any, and waits for what a killed one left behind. */
    private void stopLiving(Path folder) throws IOException {
        Optional<Postmaster> postmaster = Postmaster.of(folder);
        if (postmaster.isPresent() && postmaster.get().holds(folder)) {
            Cluster.stop(programs, folder);
        }
        Leftovers.end(folder);
        // All that worked here has ended. The number in the file may by now be another's process, which PostgreSQL
        // would
        // take for the owner of the folder.
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
    }

    private int launch(Path folder) {
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // The port may be taken between our look and the server's; then we look again.
            int port = freePort();
            Programs.Answer answer = programs.start(folder, port);
            if (answer.ok()) {
                return port;
            }
            said = answer.text();
        }
        throw new ClusterFailure("The database in " + folder + " does not start. Its own words are in "
                + folder.resolve("start.log") + " and " + folder.resolve("log") + ".\n" + said);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
