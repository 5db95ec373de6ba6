package no.samtale.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import no.samtale.bench.site.Site;

/** The server's retention, as the database shows it. */
final class Retention {
    private final Site site;

    Retention(Site site) {
        this.site = site;
    }

    /** Has it run now and not at the full hour. */
    void begin() {
        query("update scheduled_tasks set execution_time = now() where task_name = 'retention' returning 1");
    }

    /** How many closed conversations there are; all of them are over. */
    long over() {
        return query("select count(*) from conversation_head where state = 'closed'");
    }

    private long query(String sql) {
        try (Connection connection = DriverManager.getConnection(
                        site.database().url(),
                        site.database().user(),
                        site.database().password());
                PreparedStatement account = connection.prepareStatement("select set_config('app.account', ?, false)");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            account.setString(1, site.account().toString());
            account.execute();
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new BenchFailure("Retention could not be followed: " + e.getMessage(), e);
        }
    }
}
