package no.samtale.platform.clusters;

/**
 * How an embedded cluster is to be.
 *
 * @param name of the cluster and of its folder
 * @param database the one database in it
 * @param connections at most
 * @param sharedBuffers in PostgreSQL's notation
 * @param maxWalSize in PostgreSQL's notation
 */
public record ClusterPlan(String name, String database, int connections, String sharedBuffers, String maxWalSize) {
    /** The main cluster: everything but the keys. */
    public static final ClusterPlan MAIN = new ClusterPlan("main", "samtale", 100, "256MB", "2GB");

    /** The vault's cluster: small rows, seldom written. */
    public static final ClusterPlan VAULT = new ClusterPlan("vault", "vault", 40, "64MB", "512MB");
}
