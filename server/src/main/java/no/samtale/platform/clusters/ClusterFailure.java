package no.samtale.platform.clusters;

import no.samtale.platform.configuration.StartRefused;

/** An embedded cluster cannot be made or started. The message says what to do. */
public class ClusterFailure extends StartRefused {
    public ClusterFailure(String message) {
        super(message);
    }

    public ClusterFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
