package no.samtale.platform.clusters;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** The launcher's own sessions, to see whether a server is ours. */
final class Sessions {
    /** SQLSTATE cannot_connect_now: it is starting up, recovering or shutting down. */
    private static final String NOT_YET = "57P03";

    private Sessions() {}

    /** Whether the server on the port lets our superuser in, waiting for one that is recovering. */
    static boolean answers(int port, Credentials credentials, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try (Connection connection = open(port, credentials)) {
                return connection.isValid(5);
            } catch (SQLException e) {
                if (!NOT_YET.equals(e.getSQLState()) || System.nanoTime() > end) {
                    return false;
                }
                Pauses.of(Duration.ofMillis(50));
            }
        }
    }

    private static Connection open(int port, Credentials credentials) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", ClusterFolder.SUPERUSER);
        properties.setProperty("password", credentials.superuser());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "10");
        properties.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
    }
}
