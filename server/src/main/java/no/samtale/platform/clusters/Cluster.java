package no.samtale.platform.clusters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An embedded cluster that runs. Closing it stops it. */
public final class Cluster implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Cluster.class);

    private final ClusterPlan plan;
    private final Path folder;
    private final int port;
    private final Credentials credentials;
    private final Programs programs;
    private final FileChannel lock;

    Cluster(ClusterPlan plan, Path folder, int port, Credentials credentials, Programs programs, FileChannel lock) {
        this.plan = plan;
        this.folder = folder;
        this.port = port;
        this.credentials = credentials;
        this.programs = programs;
        this.lock = lock;
    }

    /** The role that owns the schema and migrates it. */
    public Login owner() {
        return new Login(url(plan.database()), ClusterFolder.OWNER, credentials.owner());
    }

    /** The role of the running server: it owns nothing and is bound by row-level security. */
    public Login app() {
        return new Login(url(plan.database()), ClusterFolder.APP, credentials.app());
    }

    /** The cluster's superuser, for tests of what must not be possible. */
    public Login superuser() {
        return new Login(url(plan.database()), ClusterFolder.SUPERUSER, credentials.superuser());
    }

    /** Where the cluster's files lie. */
    public Path folder() {
        return folder;
    }

    /** Ends its sessions, writes a checkpoint and stops it. */
    @Override
    public void close() {
        stop(programs, folder);
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        log.info("Database cluster {} stopped", plan.name());
    }

    static void stop(Programs programs, Path folder) {
        if (!programs.stop(folder, "fast").ok()) {
            programs.stop(folder, "immediate");
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
