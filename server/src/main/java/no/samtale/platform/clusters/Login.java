package no.samtale.platform.clusters;

/**
 * How to enter a database.
 *
 * @param url of JDBC
 */
public record Login(String url, String user, String password) {
    /** Without the password, so that no log tells it. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
