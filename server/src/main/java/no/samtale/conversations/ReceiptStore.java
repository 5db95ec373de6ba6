package no.samtale.conversations;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Receipts in the database. */
@Component
class ReceiptStore {
    private final JdbcTemplate template;

    ReceiptStore(JdbcTemplate template) {
        this.template = template;
    }

    /** Moves these forward, in one round trip, and answers where they stand now. */
    Map<ConversationId, Receipts> advance(AccountId account, Map<ConversationId, Receipts> receipts) {
        List<Map.Entry<ConversationId, Receipts>> entries = List.copyOf(receipts.entrySet());
        Map<ConversationId, Receipts> now = template.execute((Connection connection) -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select * from record_receipts(?, ?, ?, ?, ?, ?)")) {
                statement.setObject(1, account.value());
                statement.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid",
                                entries.stream().map(e -> e.getKey().value()).toArray()));
                statement.setArray(3, seqs(connection, entries, Receipts::visitorDelivered));
                statement.setArray(4, seqs(connection, entries, Receipts::visitorRead));
                statement.setArray(5, seqs(connection, entries, Receipts::agentDelivered));
                statement.setArray(6, seqs(connection, entries, Receipts::agentRead));
                return answered(statement.executeQuery());
            }
        });
        return now == null ? Map.of() : now;
    }

    private static Array seqs(
            Connection connection, List<Map.Entry<ConversationId, Receipts>> entries, ToLongFunction<Receipts> field)
            throws SQLException {
        return connection.createArrayOf(
                "int8",
                entries.stream().map(e -> field.applyAsLong(e.getValue())).toArray());
    }

    private static Map<ConversationId, Receipts> answered(ResultSet rows) throws SQLException {
        Map<ConversationId, Receipts> now = new HashMap<>();
        while (rows.next()) {
            now.put(
                    new ConversationId(rows.getObject(1, UUID.class)),
                    new Receipts(rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5)));
        }
        return now;
    }
}
