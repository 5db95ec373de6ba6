package no.samtale.backups;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import no.samtale.platform.clusters.Login;

/** A session of one that copies or restores: it may take as long as it takes. */
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Statement statement;

    Sql(Login login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", "10");
        // What the server says of a failing row is the row.
        properties.setProperty("logServerErrorDetail", "false");
        connection = DriverManager.getConnection(login.url(), properties);
        statement = connection.createStatement();
        run("set transaction_timeout = 0");
        run("set idle_in_transaction_session_timeout = 0");
    }

    Connection connection() {
        return connection;
    }

    void run(String sql) throws SQLException {
        statement.execute(sql);
    }

    /** The first column of each row. */
    List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
