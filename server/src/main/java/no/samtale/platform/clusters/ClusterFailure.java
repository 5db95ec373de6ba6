package no.samtale.platform.clusters;

/** An embedded cluster cannot be made or started. The message says what to do. */
public class ClusterFailure extends RuntimeException {
    public ClusterFailure(String message) {
        super(message);
    }

    public ClusterFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
