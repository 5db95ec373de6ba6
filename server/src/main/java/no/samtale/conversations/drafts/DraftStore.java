package no.samtale.conversations.drafts;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.privacy.retention.Expiry;
import no.samtale.vault.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table draft. Every method runs in a transaction of the account. */
@Component
class DraftStore {
    private static final String OWN =
            " where account_id = :account and conversation_id = :conversation and agent_id = :agent ";
    private static final String OVER = """
            from draft d where d.account_id = :account and d.changed_at < :before
                and not exists (select from conversation c
                    where c.account_id = :account and c.conversation_id = d.conversation_id
                        and c.contact_id = any(:spared))
            """;

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Cell body(DraftId id) {
        return new Cell("draft", "body_sealed", id.value());
    }

    /** A draft before its text is opened. */
    record Sealed(DraftKind kind, DraftId id, byte[] body, Instant changedAt) {}

    List<Sealed> of(AccessibleConversation conversation) {
        return own(conversation, "select kind, draft_id, body_sealed, changed_at from draft" + OWN + "order by kind")
                .query((row, number) -> new Sealed(
                        DraftKind.of(row.getString("kind")),
                        new DraftId(row.getObject("draft_id", UUID.class)),
                        row.getBytes("body_sealed"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    /** Where the agent has begun to write, what lies unused left out. */
    List<ConversationId> of(AccountId account, AgentId agent) {
        return jdbc.sql("""
                        select distinct d.conversation_id from draft d
                        join conversation_head h on h.account_id = d.account_id and h.conversation_id = d.conversation_id
                        where d.account_id = :account and d.agent_id = :agent and not h.restricted
                        """)
                .param("account", account.value())
                .param("agent", agent.value())
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    Optional<DraftId> current(AccessibleConversation conversation, DraftKind kind) {
        return own(conversation, "select draft_id from draft" + OWN + "and kind = :kind")
                .param("kind", kind.code())
                .query((row, number) -> new DraftId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Puts it in the place of the one that it goes on from; false if another stands there. */
    boolean put(
            AccessibleConversation conversation,
            DraftKind kind,
            DraftId id,
            @Nullable DraftId after,
            byte[] sealed,
            Instant now) {
        return own(conversation, """
                                insert into draft (account_id, conversation_id, agent_id, kind, draft_id, body_sealed,
                                    changed_at)
                                values (:account, :conversation, :agent, :kind, :id, :sealed, :now)
                                on conflict (account_id, conversation_id, agent_id, kind) do update
                                set draft_id = :id, body_sealed = :sealed, changed_at = :now
                                where draft.draft_id = :after or draft.draft_id = :id
                                """)
                        .param("kind", kind.code())
                        .param("id", id.value())
                        .param("after", after == null ? null : after.value(), Types.OTHER)
                        .param("sealed", sealed)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void delete(AccessibleConversation conversation, DraftKind kind, DraftId id) {
        own(conversation, "delete from draft" + OWN + "and kind = :kind and draft_id = :id")
                .param("kind", kind.code())
                .param("id", id.value())
                .update();
    }

    int removeOver(AccountId account, Expiry expiry) {
        return over(
                        account,
                        expiry,
                        "delete from draft where account_id = :account and draft_id in (select d.draft_id " + OVER
                                + " limit :limit)")
                .param("limit", expiry.limit())
                .update();
    }

    long countOver(AccountId account, Expiry expiry) {
        return over(account, expiry, "select count(*) " + OVER)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec over(AccountId account, Expiry expiry, String sql) {
        return jdbc.sql(sql)
                .param("account", account.value())
                .param("before", Timestamp.from(expiry.before()))
                .param("spared", expiry.sparedIds());
    }

    private JdbcClient.StatementSpec own(AccessibleConversation conversation, String sql) {
        return jdbc.sql(sql)
                .param("account", conversation.account().value())
                .param("conversation", conversation.id().value())
                .param("agent", conversation.agent().value());
    }
}
