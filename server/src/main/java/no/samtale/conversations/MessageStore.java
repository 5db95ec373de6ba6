package no.samtale.conversations;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.MessageId;
import no.samtale.platform.Purpose;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages in the database: stored in batches, read in pages. */
@Component
class MessageStore {
    private static final String POST = """
            select outcome, seq, sent_at from post_messages(?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final MessageFiles files;
    private final Clock clock;

    MessageStore(JdbcTemplate template, JdbcClient jdbc, Vault vault, MessageFiles files, Clock clock) {
        this.files = files;
        this.template = template;
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** What became of one message of a batch; in the batch's order. */
    record Outcome(String code, long seq, @Nullable Instant at) {}

    /** Stores a batch in one round trip; in a transaction of its own unless one is open. */
    List<Outcome> post(AccountId account, int shard, List<NewMessage> batch) {
        // Databases keep microseconds; cut here, so that what is told at once equals what is read later.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Outcome> outcomes = template.execute((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(POST)) {
                bind(connection, statement, account, shard, batch, now);
                return outcomes(statement.executeQuery(), batch.size());
            }
        });
        if (outcomes == null || outcomes.size() != batch.size()) {
            throw new IllegalStateException("post_messages answered another number of messages than it was given");
        }
        return outcomes;
    }

    private static void bind(
            Connection connection,
            PreparedStatement statement,
            AccountId account,
            int shard,
            List<NewMessage> batch,
            Instant now)
            throws SQLException {
        statement.setObject(1, account.value());
        statement.setShort(2, (short) shard);
        statement.setArray(
                3, array(connection, "uuid", batch, m -> m.conversation().value()));
        statement.setArray(4, array(connection, "uuid", batch, m -> m.id().value()));
        statement.setArray(5, array(connection, "text", batch, m -> m.kind().code()));
        statement.setArray(
                6, array(connection, "text", batch, m -> m.author().kind().code()));
        statement.setArray(7, array(connection, "uuid", batch, m -> {
            AgentId agent = m.author().agent();
            return agent == null ? null : agent.value();
        }));
        byte[][] bodies = batch.stream().map(NewMessage::sealed).toArray(byte[][]::new);
        statement.setArray(8, connection.createArrayOf("bytea", bodies));
        statement.setTimestamp(9, Timestamp.from(now));
    }

    private static Array array(
            Connection connection, String type, List<NewMessage> batch, Function<NewMessage, @Nullable Object> field)
            throws SQLException {
        @Nullable Object[] values = new @Nullable Object[batch.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = field.apply(batch.get(i));
        }
        return connection.createArrayOf(type, values);
    }

    private static List<Outcome> outcomes(ResultSet rows, int size) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>(size);
        while (rows.next()) {
            Timestamp at = rows.getTimestamp(3);
            outcomes.add(new Outcome(rows.getString(1), rows.getLong(2), at == null ? null : at.toInstant()));
        }
        return outcomes;
    }

    /** Those with a seq above {@code after}, the oldest first. */
    List<Message> after(KeyScope scope, long after, int limit) {
        return after(Purpose.DELIVER, scope, after, limit);
    }

    /** As {@link #after(KeyScope, long, int)}, opened under a purpose of the caller's. */
    List<Message> after(Purpose purpose, KeyScope scope, long after, int limit) {
        return whole(
                purpose,
                scope,
                jdbc.sql("""
                        select seq, message_id, kind, author, agent_id, body_sealed, sent_at, attachments from message
                        where account_id = :account and conversation_id = :conversation and seq > :after
                        order by seq limit :limit
                        """)
                        .param("account", scope.account().value())
                        .param("conversation", scope.id())
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, number) -> read(purpose, scope, row))
                        .list());
    }

    /** Those with a seq below {@code before}, the newest of them, in order of seq. */
    List<Message> before(KeyScope scope, long before, int limit) {
        return whole(
                        Purpose.DELIVER,
                        scope,
                        jdbc.sql("""
                        select seq, message_id, kind, author, agent_id, body_sealed, sent_at, attachments from message
                        where account_id = :account and conversation_id = :conversation and seq < :before
                        order by seq desc limit :limit
                        """)
                                .param("account", scope.account().value())
                                .param("conversation", scope.id())
                                .param("before", before)
                                .param("limit", limit)
                                .query((row, number) -> read(Purpose.DELIVER, scope, row))
                                .list())
                .reversed();
    }

    /** A message, and whether it has files that are still to be read. */
    private record Read(Message message, boolean files) {}

    private Read read(Purpose purpose, KeyScope scope, ResultSet row) throws SQLException {
        return new Read(message(purpose, scope, row), row.getInt("attachments") > 0);
    }

    private List<Message> whole(Purpose purpose, KeyScope scope, List<Read> page) {
        List<MessageId> having = page.stream()
                .filter(Read::files)
                .map(read -> read.message().id())
                .toList();
        if (having.isEmpty()) {
            return page.stream().map(Read::message).toList();
        }
        Map<MessageId, List<Attachment>> found = files.of(purpose, scope, having);
        return page.stream()
                .map(read ->
                        read.message().with(found.getOrDefault(read.message().id(), List.of())))
                .toList();
    }

    /** Notes how many files a message has. */
    void countFiles(KeyScope scope, MessageId id, int count) {
        jdbc.sql("""
                        update message set attachments = :count
                        where account_id = :account and conversation_id = :conversation and message_id = :message
                        """)
                .param("count", count)
                .param("account", scope.account().value())
                .param("conversation", scope.id())
                .param("message", id.value())
                .update();
    }

    private Message message(Purpose purpose, KeyScope scope, ResultSet row) throws SQLException {
        MessageId id = new MessageId(row.getObject("message_id", java.util.UUID.class));
        java.util.UUID agent = row.getObject("agent_id", java.util.UUID.class);
        return new Message(
                id,
                row.getLong("seq"),
                MessageKind.of(row.getString("kind")),
                new Author(Author.Kind.of(row.getString("author")), agent == null ? null : new AgentId(agent)),
                text(purpose, scope, id, row.getBytes("body_sealed")),
                row.getTimestamp("sent_at").toInstant(),
                List.of());
    }

    private @Nullable String text(Purpose purpose, KeyScope scope, MessageId id, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        try {
            return vault.open(purpose, scope, body(id), sealed);
        } catch (NotReadable e) {
            return null;
        }
    }

    /** Where a message's text stands. */
    static Cell body(MessageId id) {
        return new Cell("message", "body_sealed", id.value());
    }
}
