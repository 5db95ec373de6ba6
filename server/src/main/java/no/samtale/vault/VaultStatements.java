package no.samtale.vault;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import no.samtale.platform.AccountId;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Runs one statement in the vault's database as one account, behind row-level security, in one round trip: the account
 * is set by a statement in front, and the driver sends both together. PostgreSQL takes statements that are sent together
 * as one transaction, and the setting lasts as long as that.
 */
final class VaultStatements {
    private static final String AS_ACCOUNT = "select set_config('app.account', :account::text, true);\n";

    private final NamedParameterJdbcTemplate jdbc;

    VaultStatements(DataSource source) {
        this.jdbc = new NamedParameterJdbcTemplate(source);
    }

    /** Runs a query, or a change that returns rows. The parameter {@code account} is there already. */
    <T> List<T> query(AccountId account, String sql, Map<String, ?> parameters, RowMapper<T> mapper) {
        return run(account, sql, parameters, statement -> rows(statement, mapper));
    }

    /** Runs a change that returns nothing. The parameter {@code account} is there already. */
    void run(AccountId account, String sql, Map<String, ?> parameters) {
        run(account, sql, parameters, statement -> null);
    }

    private <T extends @org.jspecify.annotations.Nullable Object> T run(
            AccountId account, String sql, Map<String, ?> parameters, PreparedStatementCallback<T> then) {
        var source = new MapSqlParameterSource(parameters).addValue("account", account.value());
        return jdbc.execute(AS_ACCOUNT + sql, source, statement -> {
            statement.execute();
            return then.doInPreparedStatement(statement);
        });
    }

    private static <T> List<T> rows(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
        if (!statement.getMoreResults()) {
            throw new SQLException("the statement returns no rows");
        }
        List<T> rows = new ArrayList<>();
        try (ResultSet results = statement.getResultSet()) {
            while (results.next()) {
                rows.add(Objects.requireNonNull(mapper.mapRow(results, rows.size())));
            }
        }
        return rows;
    }
}
