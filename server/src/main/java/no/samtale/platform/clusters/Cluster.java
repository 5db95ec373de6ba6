package no.samtale.platform.clusters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An embedded cluster that runs. Closing it stops it. Should its server be killed meanwhile, it is started again on the
 * same port, so that connections come back by themselves.
 */
public final class Cluster implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final ClusterPlan plan;
    private final Server server;
    private final int port;
    private final Credentials credentials;
    private final FileChannel lock;
    /** Held while the server is started or stopped. */
    private final ReentrantLock changing = new ReentrantLock();

    private volatile boolean closed;

    Cluster(ClusterPlan plan, Server server, int port, Credentials credentials, FileChannel lock) {
        this.plan = plan;
        this.server = server;
        this.port = port;
        this.credentials = credentials;
        this.lock = lock;
        Thread.ofVirtual().name("cluster-" + plan.name()).start(this::watch);
    }

    /** The role that owns the schema and migrates it. */
    public Login owner() {
        return new Login(url(), ClusterFolder.OWNER, credentials.owner());
    }

    /** The role of the running server: it owns nothing and is bound by row-level security. */
    public Login app() {
        return new Login(url(), ClusterFolder.APP, credentials.app());
    }

    /** The role that copies: it reads everything and writes nothing. */
    public Login backup() {
        return new Login(url(), ClusterFolder.BACKUP, credentials.backup());
    }

    /** The cluster's superuser, for restoring, and for tests of what must not be possible. */
    public Login superuser() {
        return new Login(url(), ClusterFolder.SUPERUSER, credentials.superuser());
    }

    /** Where the cluster's files lie. */
    public Path folder() {
        return server.folder();
    }

    /** The process id of its server, if it runs at this moment. */
    public Optional<Long> process() {
        return server.living().map(Postmaster::process);
    }

    /** Ends its sessions, writes a checkpoint and stops it. */
    @Override
    public void close() {
        closed = true;
        changing.lock();
        try {
            if (lock.isOpen()) {
                server.stop();
                lock.close();
                log.info("Database cluster {} stopped", plan.name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            changing.unlock();
        }
    }

    private void watch() {
        while (!closed) {
            Pauses.of(LOOK);
            if (server.living().isEmpty()) {
                startAgain();
            }
        }
    }

    private void startAgain() {
        changing.lock();
        try {
            if (!closed && server.living().isEmpty()) {
                log.warn("The server of database cluster {} has ended: starting it again", plan.name());
                server.stop();
                server.start(port);
            }
        } catch (RuntimeException e) {
            log.error("Database cluster {} does not start again; will try on", plan.name(), e);
            Pauses.of(AFTER_FAILURE);
        } finally {
            changing.unlock();
        }
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + plan.database();
    }
}
