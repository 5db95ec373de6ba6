package no.samtale.platform.clusters;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

    /** Makes the role that copies: it reads everything, past the walls between accounts, and writes nothing. */
    static void makeBackupRole(int port, Credentials credentials, String database) {
        try (Connection connection = open(port, credentials);
                Statement statement = connection.createStatement()) {
            try (ResultSet there =
                    statement.executeQuery("select from pg_roles where rolname = '" + ClusterFolder.BACKUP + "'")) {
                if (there.next()) {
                    return;
                }
            }
            // In one transaction: the statements are sent together. The password is one of ours, without quotes in it.
            statement.execute("""
                    create role %1$s login nosuperuser nocreatedb nocreaterole bypassrls password '%2$s';
                    grant pg_read_all_data to %1$s;
                    alter role %1$s set default_transaction_read_only = on;
                    alter role %1$s set transaction_timeout = 0;
                    alter role %1$s set idle_in_transaction_session_timeout = 0;
                    grant connect on database %3$s to %1$s
                    """.formatted(ClusterFolder.BACKUP, credentials.backup(), database));
        } catch (SQLException e) {
            throw new ClusterFailure("The role for copies could not be made: " + e.getMessage(), e);
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
