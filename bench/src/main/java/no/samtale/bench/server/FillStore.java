package no.samtale.bench.server;

import java.sql.Timestamp;
import java.util.List;
import java.util.function.Function;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Inserts many conversations at once. Within an account transaction. */
@Component
class FillStore {
    private final JdbcClient jdbc;

    FillStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            Entrypoint entrypoint,
            List<FilledConversation> conversations,
            List<byte[]> names,
            List<FilledMessage> messages) {
        jdbc.sql("""
                with given as (
                    select * from unnest(:ids, :contacts, :names, :shards, :seqs, :agents, :closed, :times)
                        as g (id, contact, name, shard, seq, agent, closed, at)
                ), contacts as (
                    insert into contact (account_id, contact_id, name_sealed, language, created_at)
                    select :account, contact, name, 'nb', at from given
                ), conversations as (
                    insert into conversation (account_id, conversation_id, shard, inbox_id, entrypoint_id, contact_id,
                        language, notice_version, started_at)
                    select :account, id, shard, :inbox, :entrypoint, contact, 'nb', '1.0.0', at from given
                )
                insert into conversation_head (account_id, conversation_id, last_seq, visitor_delivered, visitor_read,
                    agent_delivered, agent_read, last_activity_at, listed_at, state, team_id, agent_id, closed_at)
                select :account, id, seq, seq, seq, seq, seq, at, date_bin('30 seconds', at, timestamptz '2000-01-01 00:00Z'),
                    case when closed then 'closed' else 'active' end, :team, agent,
                    case when closed then at end
                from given
                """)
                .param("account", entrypoint.account().value())
                .param("inbox", entrypoint.inbox().value())
                .param("entrypoint", entrypoint.id().value())
                .param("team", entrypoint.team().value())
                .param("ids", array("uuid", conversations, FilledConversation::id))
                .param("contacts", array("uuid", conversations, FilledConversation::contact))
                .param("names", new SqlArrayValue("bytea", (Object[]) names.toArray(byte[][]::new)))
                .param("shards", array("smallint", conversations, FilledConversation::shard))
                .param("seqs", array("bigint", conversations, FilledConversation::messages))
                .param("agents", array("uuid", conversations, one -> one.agent().value()))
                .param("closed", array("boolean", conversations, FilledConversation::closed))
                .param(
                        "times",
                        array(
                                "timestamptz",
                                conversations,
                                conversation -> Timestamp.from(conversation.lastActivity())))
                .update();
        insertMessages(entrypoint.account(), messages);
    }

    private void insertMessages(AccountId account, List<FilledMessage> messages) {
        jdbc.sql("""
                insert into message (account_id, conversation_id, seq, message_id, kind, author, agent_id, body_sealed,
                    sent_at)
                select :account, conversation, seq, id, 'text', case when agent is null then 'visitor' else 'agent' end,
                    agent, body, now()
                from unnest(:conversations, :seqs, :ids, :agents, :bodies) as g (conversation, seq, id, agent, body)
                """)
                .param("account", account.value())
                .param("conversations", array("uuid", messages, FilledMessage::conversation))
                .param("seqs", array("bigint", messages, FilledMessage::seq))
                .param("ids", array("uuid", messages, FilledMessage::id))
                .param("agents", array("uuid", messages, FilledMessage::agent))
                .param("bodies", new SqlArrayValue("bytea", (Object[])
                        messages.stream().map(FilledMessage::body).toArray(byte[][]::new)))
                .update();
    }

    /** The baseline adds to these, so they have to be there. */
    void journalHeads(AccountId account, int shards) {
        jdbc.sql("""
                insert into journal_head (account_id, shard) select :account, generate_series(0, :shards - 1)::smallint
                on conflict do nothing
                """).param("account", account.value()).param("shards", shards).update();
    }

    @SuppressWarnings("NullAway") // An SQL array may hold nulls; the class does not say so.
    private static <T> SqlArrayValue array(String type, List<T> items, Function<T, ? extends @Nullable Object> part) {
        @Nullable Object[] values = new @Nullable Object[items.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = part.apply(items.get(i));
        }
        return new SqlArrayValue(type, values);
    }
}
