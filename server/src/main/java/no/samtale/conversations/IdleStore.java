package no.samtale.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.EntrypointId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conversations in which nothing is said. What its visitor has left, or what is restricted, is none of them. */
@Component
class IdleStore {
    private static final String IDLE = """
            select h.conversation_id, c.entrypoint_id, h.waiting_since, s.author, s.sent_at,
                exists (select from message o where o.account_id = h.account_id
                    and o.conversation_id = h.conversation_id and o.kind = 'offered' and o.sent_at >= h.waiting_since)
                    as offered,
                (select max(w.sent_at) from message w where w.account_id = h.account_id
                    and w.conversation_id = h.conversation_id and w.kind = 'warned' and w.seq > s.seq) as warned_at
            from conversation_head h
            join conversation c on c.account_id = h.account_id and c.conversation_id = h.conversation_id
            left join lateral (select m.seq, m.author, m.sent_at from message m
                where m.account_id = h.account_id and m.conversation_id = h.conversation_id
                    and m.kind not in ('joined', 'transferred', 'requeued', 'closed', 'warned', 'offered', 'left',
                        'reopened')
                order by m.seq desc limit 1) s on true
            where h.account_id = :account and h.state in ('waiting', 'active') and not h.restricted
                -- Who writes by mail or SMS answers in their own time.
                and not exists (select from conversation_peer p
                    where p.account_id = h.account_id and p.conversation_id = h.conversation_id)
                -- And who is asked by mail whether an address is theirs has left.
                and not exists (select from onward_wish w
                    where w.account_id = h.account_id and w.conversation_id = h.conversation_id
                        and w.state = 'asked' and w.proof_until > :before)
                and not h.answer_later and not h.rested and coalesce(h.waiting_since, h.last_activity_at) <= :before
            """;

    private final JdbcClient jdbc;

    IdleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Idle> since(AccountId account, Instant before) {
        return jdbc.sql(IDLE)
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .query((row, number) -> idle(row))
                .list();
    }

    /** That conversation, if it is idle still. */
    Optional<Idle> since(AccountId account, ConversationId conversation, Instant before) {
        return jdbc.sql(IDLE + " and h.conversation_id = :conversation")
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .param("conversation", conversation.value())
                .query((row, number) -> idle(row))
                .optional();
    }

    private static Idle idle(ResultSet row) throws SQLException {
        String author = row.getString("author");
        return new Idle(
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                new EntrypointId(row.getObject("entrypoint_id", UUID.class)),
                instant(row, "waiting_since"),
                row.getBoolean("offered"),
                author == null ? null : Author.Kind.of(author),
                instant(row, "sent_at"),
                instant(row, "warned_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
