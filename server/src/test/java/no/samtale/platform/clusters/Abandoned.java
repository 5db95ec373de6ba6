package no.samtale.platform.clusters;

import java.nio.file.Path;

/** Clusters that a killed test left running. */
public final class Abandoned {
    private Abandoned() {}

    /** Ends by force whatever works in the cluster's folder. */
    public static void end(Path folder) {
        Postmaster.processesIn(folder).forEach(ProcessHandle::destroyForcibly);
        Leftovers.end(folder);
    }
}
