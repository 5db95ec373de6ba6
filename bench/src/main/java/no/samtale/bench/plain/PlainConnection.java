package no.samtale.bench.plain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import no.samtale.bench.BenchFailure;
import no.samtale.bench.site.PlainRows;
import no.samtale.platform.Ids;
import no.samtale.platform.clusters.Login;
import org.postgresql.ds.PGSimpleDataSource;

/** One autocommit connection with its statement prepared. */
final class PlainConnection implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement statement;
    private final Form form;
    private final PlainRows rows;
    private final int shard;
    private final byte[][] bodies;
    private int next;

    PlainConnection(Login login, Form form, PlainRows rows, int shard) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(login.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setPrepareThreshold(1);
        try {
            this.connection = source.getConnection();
            setAccount(rows.account());
            this.statement = connection.prepareStatement(form.sql());
        } catch (SQLException e) {
            throw new BenchFailure("Plain JDBC cannot enter the database: " + e.getMessage(), e);
        }
        this.form = form;
        this.rows = rows;
        this.shard = shard;
        this.bodies = rows.bodyBytes().stream().map(PlainConnection::random).toArray(byte[][]::new);
    }

    /** For the whole session, so that it costs nothing later. */
    private void setAccount(UUID account) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('app.account', ?, false)")) {
            set.setString(1, account.toString());
            set.execute();
        }
    }

    /** Writes a message of the conversation at this place. */
    void insert(int place) {
        Object[] values = {
            rows.account(),
            shard,
            rows.conversation(place),
            Ids.timeOrdered(),
            Timestamp.from(Instant.now()),
            bodies[next++ % bodies.length]
        };
        int[] parameters = form.parameters();
        try {
            for (int i = 0; i < parameters.length; i++) {
                set(i + 1, values[parameters[i] - 1]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new BenchFailure("Plain JDBC failed: " + e.getMessage(), e);
        }
    }

    private void set(int at, Object value) throws SQLException {
        switch (value) {
            case Integer shard -> statement.setObject(at, shard, Types.SMALLINT);
            case Timestamp time -> statement.setTimestamp(at, time);
            case byte[] body -> statement.setBytes(at, body);
            default -> statement.setObject(at, value);
        }
    }

    private static byte[] random(int size) {
        byte[] body = new byte[size];
        ThreadLocalRandom.current().nextBytes(body);
        return body;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is gone either way.
        }
    }
}
