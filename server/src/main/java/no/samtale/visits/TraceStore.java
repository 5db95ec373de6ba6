package no.samtale.visits;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.privacy.retention.Expiry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables visitor_device, visitor_position and visitor_network. Every method runs in a transaction of the account. */
@Component
class TraceStore {
    private final JdbcClient jdbc;

    TraceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was noted, sealed. */
    @SuppressWarnings("ArrayRecordComponent") // carries sealed bytes between store and vault; never compared
    record Row(UUID trail, byte[] sealed, Instant at) {}

    /**
     * Notes it.
     *
     * @param once whether what is there already stays
     * @return the trail that it took the place of, whose key is of no use any more; its own if it was not noted
     */
    @Nullable
    UUID put(Trace trace, AccessibleConversation of, Row row, boolean once) {
        Optional<Row> before = find(trace, of.account(), of.id());
        if (before.isPresent() && once) {
            return row.trail();
        }
        jdbc.sql("""
                        insert into %1$s (account_id, conversation_id, trail_id, contact_id, %2$s, noted_at)
                        values (:account, :conversation, :trail, :contact, :sealed, :at)
                        on conflict (account_id, conversation_id) do update
                        set trail_id = excluded.trail_id, %2$s = excluded.%2$s, noted_at = excluded.noted_at
                        """.formatted(trace.table(), trace.column()))
                .param("account", of.account().value())
                .param("conversation", of.id().value())
                .param("trail", row.trail())
                .param("contact", of.contact().value())
                .param("sealed", row.sealed())
                .param("at", Timestamp.from(row.at()))
                .update();
        return before.map(Row::trail).orElse(null);
    }

    Optional<Row> find(Trace trace, AccountId account, ConversationId conversation) {
        return jdbc.sql("""
                        select trail_id, %s, noted_at from %s
                        where account_id = :account and conversation_id = :conversation
                        """.formatted(trace.column(), trace.table()))
                .param("account", account.value())
                .param("conversation", conversation.value())
                .query((row, number) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getBytes(2),
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    /** Some that were noted before; those that somebody else is at are left for the next time. */
    List<UUID> lockOver(Trace trace, AccountId account, Expiry expiry) {
        return jdbc.sql("""
                        select trail_id from %s
                        where account_id = :account and noted_at < :before and contact_id <> all(:spared)
                        order by noted_at limit :limit for update skip locked
                        """.formatted(trace.table()))
                .param("account", account.value())
                .param("before", Timestamp.from(expiry.before()))
                .param("spared", expiry.sparedIds())
                .param("limit", expiry.limit())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** How many were noted before. */
    long countOver(Trace trace, AccountId account, Expiry expiry) {
        return jdbc.sql("""
                        select count(*) from %s
                        where account_id = :account and noted_at < :before and contact_id <> all(:spared)
                        """.formatted(trace.table()))
                .param("account", account.value())
                .param("before", Timestamp.from(expiry.before()))
                .param("spared", expiry.sparedIds())
                .query(Long.class)
                .single();
    }
}
