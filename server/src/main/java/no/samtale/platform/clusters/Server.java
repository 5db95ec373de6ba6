package no.samtale.platform.clusters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The server of a cluster, whoever started it.
 *
 * @param folder of the cluster
 */
record Server(Path folder, Programs programs) {

    /** The server that holds the folder, if one does. */
    Optional<Postmaster> living() {
        try {
            return Postmaster.of(folder).filter(postmaster -> postmaster.holds(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it; nobody may work in the folder. */
    void start(int port) {
        Programs.Answer answer = programs.start(folder, port);
        if (!answer.ok()) {
            throw new ClusterFailure("The database in " + folder + " does not start. Its own words are in "
                    + folder.resolve("start.log") + " and " + folder.resolve("log") + ".\n" + answer.text());
        }
    }

    /** Stops the one that holds the folder, if any, and waits for what a killed one left behind. */
    void stop() {
        if (living().isPresent() && !programs.stop(folder, "fast").ok()) {
            programs.stop(folder, "immediate");
        }
        Leftovers.end(folder);
        try {
            // All that worked here has ended. The number in the file may by now be another process's, which PostgreSQL
            // would take for the owner of the folder.
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
