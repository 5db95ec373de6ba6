package no.samtale.conversations.labels;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.LabelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table conversation_label. Every method runs in a transaction of the account; what is restricted is not touched. */
@Component
class ConversationLabelStore {
    private static final String UNRESTRICTED = """
            and exists (select from conversation_head h where h.account_id = c.account_id
                and h.conversation_id = c.conversation_id and not h.restricted)
            """;

    private final JdbcClient jdbc;

    ConversationLabelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(AccountId account, ConversationId conversation) {
        return jdbc.sql("""
                        select count(*) from conversation_label
                        where account_id = :account and conversation_id = :conversation
                        """)
                .param("account", account.value())
                .param("conversation", conversation.value())
                .query(Integer.class)
                .single();
    }

    /** False if it was there. */
    boolean put(AccountId account, ConversationId conversation, LabelId label, AgentId agent, Instant at) {
        return jdbc.sql("""
                                insert into conversation_label (account_id, conversation_id, label_id, agent_id, put_at)
                                values (:account, :conversation, :label, :agent, :at) on conflict do nothing
                                """)
                        .param("account", account.value())
                        .param("conversation", conversation.value())
                        .param("label", label.value())
                        .param("agent", agent.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False if it was not there. */
    boolean take(AccountId account, ConversationId conversation, LabelId label) {
        return jdbc.sql("""
                                delete from conversation_label
                                where account_id = :account and conversation_id = :conversation and label_id = :label
                                """)
                        .param("account", account.value())
                        .param("conversation", conversation.value())
                        .param("label", label.value())
                        .update()
                == 1;
    }

    /** Takes it off all; answers those that are open, whose rows are shown somewhere. */
    List<ConversationId> takeFromAll(AccountId account, LabelId label) {
        return jdbc.sql("delete from conversation_label c where c.account_id = :account and c.label_id = :label "
                        + UNRESTRICTED + " returning c.conversation_id")
                .param("account", account.value())
                .param("label", label.value())
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Gives all that have the one the other, unless they have it. */
    void copy(AccountId account, LabelId from, LabelId to) {
        jdbc.sql("""
                        insert into conversation_label (account_id, conversation_id, label_id, agent_id, put_at)
                        select c.account_id, c.conversation_id, :to, c.agent_id, c.put_at from conversation_label c
                        where c.account_id = :account and c.label_id = :from
                        """ + UNRESTRICTED + " on conflict do nothing")
                .param("account", account.value())
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }
}
