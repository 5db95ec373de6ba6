package no.samtale.conversations.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.inboxes.HandoverProblem;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.InboxId;
import no.samtale.platform.MessageId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table outgoing_message. Every method runs in a transaction of the account. */
@Component
class OutgoingStore {
    private static final String COLUMNS = """
            o.conversation_id, o.message_id, o.seq, o.inbox_id, o.state, o.attempts, o.queued_at, o.due_at, o.changed_at,
            o.problem
            """;
    private static final String ONE =
            " where o.account_id = :account and o.conversation_id = :conversation and o.message_id = :message ";

    private final JdbcClient jdbc;

    OutgoingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What agents have said there in those inboxes; what is queued already stays as it is. */
    int queue(AccountId account, List<ConversationId> conversations, List<Long> seqs, Leaving leaving) {
        return jdbc.sql("""
                        insert into outgoing_message (account_id, conversation_id, message_id, seq, inbox_id, state,
                            due_at, queued_at, changed_at)
                        select m.account_id, m.conversation_id, m.message_id, m.seq, c.inbox_id, 'waiting',
                            cast(:now as timestamptz) + make_interval(secs => :undo), :now, :now
                        from unnest(:conversations, :seqs) as said (conversation_id, seq)
                        join message m on m.account_id = :account and m.conversation_id = said.conversation_id
                            and m.seq = said.seq and m.kind = 'text' and m.author = 'agent'
                        join conversation c on c.account_id = m.account_id and c.conversation_id = m.conversation_id
                            and c.inbox_id = any(:inboxes)
                        on conflict do nothing
                        """)
                .param("account", account.value())
                .param(
                        "conversations",
                        conversations.stream().map(ConversationId::value).toArray(UUID[]::new))
                .param("seqs", seqs.toArray(Long[]::new))
                .param("inboxes", leaving.inboxes().stream().map(InboxId::value).toArray(UUID[]::new))
                .param("undo", leaving.undo().toSeconds())
                .param("now", Timestamp.from(leaving.now()))
                .update();
    }

    /** How the messages of a channel's inboxes leave. */
    record Leaving(List<InboxId> inboxes, Duration undo, Instant now) {}

    /** What agents have said in a chat and its visitor has not received there; what is queued already stays as it is. */
    int queueUnreceived(AccountId account, ConversationId conversation, Leaving leaving) {
        return jdbc.sql("""
                        insert into outgoing_message (account_id, conversation_id, message_id, seq, inbox_id, state,
                            due_at, queued_at, changed_at)
                        select m.account_id, m.conversation_id, m.message_id, m.seq, p.inbox_id, 'waiting',
                            cast(:now as timestamptz) + make_interval(secs => :undo), :now, :now
                        from conversation_head h
                        join conversation_peer p on p.account_id = h.account_id
                            and p.conversation_id = h.conversation_id and p.inbox_id = any(:inboxes)
                        join message m on m.account_id = h.account_id and m.conversation_id = h.conversation_id
                            and m.seq > h.visitor_delivered and m.kind = 'text' and m.author = 'agent'
                        where h.account_id = :account and h.conversation_id = :conversation
                        on conflict do nothing
                        """)
                .param("account", account.value())
                .param("conversation", conversation.value())
                .param("inboxes", leaving.inboxes().stream().map(InboxId::value).toArray(UUID[]::new))
                .param("undo", leaving.undo().toSeconds())
                .param("now", Timestamp.from(leaving.now()))
                .update();
    }

    /** Takes from the queue what has not been tried and has come to its visitor in the chat meanwhile. */
    List<ConversationId> dropReceived(AccountId account) {
        return jdbc.sql("""
                        delete from outgoing_message o using conversation_head h, conversation_peer p
                        where o.account_id = :account and o.state = 'waiting' and o.attempts = 0
                            and h.account_id = o.account_id and h.conversation_id = o.conversation_id
                            and h.visitor_delivered >= o.seq
                            and p.account_id = o.account_id and p.conversation_id = o.conversation_id
                            and p.inbox_id is not null
                        returning o.conversation_id
                        """)
                .param("account", account.value())
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Takes from the queue what has not been tried. */
    void dropUntried(AccountId account, ConversationId conversation) {
        jdbc.sql("""
                        delete from outgoing_message
                        where account_id = :account and conversation_id = :conversation and state = 'waiting'
                            and attempts = 0
                        """)
                .param("account", account.value())
                .param("conversation", conversation.value())
                .update();
    }

    /** Those that are due, and nothing said earlier in the same conversation is still to go; the eldest first. */
    List<OutgoingMessage> due(AccountId account, InboxId inbox, Instant now, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                        from outgoing_message o
                        join conversation_head h on h.account_id = o.account_id
                            and h.conversation_id = o.conversation_id and not h.restricted
                            -- Who came back to the chat has it there.
                            and not (h.visitor_delivered >= o.seq and exists (select from conversation_peer p
                                where p.account_id = o.account_id and p.conversation_id = o.conversation_id
                                    and p.inbox_id is not null))
                        where o.account_id = :account and o.inbox_id = :inbox and o.state = 'waiting' and o.due_at <= :now
                            and not exists (select from outgoing_message before
                                where before.account_id = o.account_id and before.conversation_id = o.conversation_id
                                    and before.seq < o.seq and before.state in ('waiting', 'leaving'))
                        order by o.due_at limit :limit
                        """)
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .param("inbox", inbox.value())
                .param("limit", limit)
                .query(OutgoingStore::read)
                .list();
    }

    /** Takes it for one attempt; until then nobody else does. False if somebody has, or it waits no more. */
    boolean take(AccountId account, OutgoingMessage message, Instant now, Instant until) {
        return one(
                                account,
                                message,
                                "update outgoing_message o set attempts = attempts + 1, due_at = :until" + ONE
                                        + "and state = 'waiting' and due_at <= :now")
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    /** It cannot be called back from now on. False if it waits no more. */
    boolean leaving(AccountId account, OutgoingMessage message, Instant now) {
        return one(
                                account,
                                message,
                                "update outgoing_message o set state = 'leaving', changed_at = :now" + ONE
                                        + "and state = 'waiting'")
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Notes what became of it; what has been told of it meanwhile stands. */
    void note(
            AccountId account,
            OutgoingMessage message,
            OutgoingState state,
            @Nullable HandoverProblem problem,
            @Nullable String reference,
            Instant now) {
        one(account, message, """
                        update outgoing_message o
                        set state = :state, problem = :problem, reference = coalesce(:reference, reference), changed_at = :now
                        """ + ONE + "and state in ('waiting', 'leaving', 'uncertain')")
                .param("state", state.code())
                .param("problem", problem == null ? null : problem.code(), Types.VARCHAR)
                .param("reference", reference, Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** It is tried again then. */
    void postpone(AccountId account, OutgoingMessage message, HandoverProblem problem, Instant due, Instant now) {
        one(account, message, """
                        update outgoing_message o
                        set state = 'waiting', problem = :problem, due_at = :due, changed_at = :now
                        """ + ONE + "and state in ('waiting', 'leaving')")
                .param("problem", problem.code())
                .param("due", Timestamp.from(due))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those whose attempt was lost while they left: nobody knows whether the person has them. */
    List<OutgoingMessage> lost(AccountId account, InboxId inbox, Instant now) {
        return jdbc.sql("""
                        update outgoing_message o set state = 'uncertain', changed_at = :now
                        where o.account_id = :account and o.inbox_id = :inbox and o.state = 'leaving' and o.due_at <= :now
                        returning
                        """ + COLUMNS)
                .param("account", account.value())
                .param("inbox", inbox.value())
                .param("now", Timestamp.from(now))
                .query(OutgoingStore::read)
                .list();
    }

    /** Lets one wait again from the beginning; false if it is in none of these states. */
    boolean retry(AccountId account, ConversationId conversation, UUID message, Instant now) {
        return jdbc.sql("update outgoing_message o set state = 'waiting', attempts = 0, problem = null, due_at = :now, "
                                + "queued_at = :now, changed_at = :now" + ONE + "and state in ('failed', 'uncertain')")
                        .param("account", account.value())
                        .param("conversation", conversation.value())
                        .param("message", message)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Takes one back that has not been tried; false if it has. */
    boolean withdraw(AccountId account, ConversationId conversation, UUID message, Instant now) {
        return jdbc.sql("update outgoing_message o set state = 'withdrawn', changed_at = :now" + ONE
                                + "and state = 'waiting' and attempts = 0 and due_at > :now")
                        .param("account", account.value())
                        .param("conversation", conversation.value())
                        .param("message", message)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Notes what the channel tells later; false if it is told of nothing that is known, or of what has arrived. */
    Optional<OutgoingMessage> report(
            AccountId account,
            InboxId inbox,
            String reference,
            OutgoingState state,
            @Nullable HandoverProblem problem,
            Instant now) {
        return jdbc.sql("""
                        update outgoing_message o set state = :state, problem = :problem, changed_at = :now
                        where o.account_id = :account and o.inbox_id = :inbox and o.reference = :reference
                            and o.state in ('leaving', 'left', 'uncertain', 'failed')
                        returning
                        """ + COLUMNS)
                .param("account", account.value())
                .param("inbox", inbox.value())
                .param("reference", reference)
                .param("state", state.code())
                .param("problem", problem == null ? null : problem.code(), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .query(OutgoingStore::read)
                .optional();
    }

    /** The same of a message that the channel knows. */
    Optional<OutgoingMessage> report(
            AccountId account,
            ConversationId conversation,
            MessageId message,
            OutgoingState state,
            @Nullable HandoverProblem problem,
            Instant now) {
        return jdbc.sql("update outgoing_message o set state = :state, problem = :problem, changed_at = :now" + ONE
                        + "and o.state in ('leaving', 'left', 'uncertain', 'failed') and o.state <> :state returning "
                        + COLUMNS)
                .param("account", account.value())
                .param("conversation", conversation.value())
                .param("message", message.value())
                .param("state", state.code())
                .param("problem", problem == null ? null : problem.code(), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .query(OutgoingStore::read)
                .optional();
    }

    /** Those of a conversation, in the order in which they were said. */
    List<OutgoingMessage> of(AccountId account, ConversationId conversation) {
        return jdbc.sql("select " + COLUMNS + """
                        from outgoing_message o
                        where o.account_id = :account and o.conversation_id = :conversation order by o.seq
                        """)
                .param("account", account.value())
                .param("conversation", conversation.value())
                .query(OutgoingStore::read)
                .list();
    }

    private JdbcClient.StatementSpec one(AccountId account, OutgoingMessage message, String sql) {
        return jdbc.sql(sql)
                .param("account", account.value())
                .param("conversation", message.conversation().value())
                .param("message", message.id().value());
    }

    private static OutgoingMessage read(ResultSet row, int number) throws SQLException {
        String problem = row.getString("problem");
        return new OutgoingMessage(
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                new MessageId(row.getObject("message_id", UUID.class)),
                row.getLong("seq"),
                new InboxId(row.getObject("inbox_id", UUID.class)),
                OutgoingState.of(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("queued_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                problem == null ? null : HandoverProblem.of(problem));
    }
}
