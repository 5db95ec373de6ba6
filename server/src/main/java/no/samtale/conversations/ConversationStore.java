package no.samtale.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import no.samtale.platform.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conversations and their heads in the database. What is restricted is not found. */
@Component
class ConversationStore {
    static final String COLUMNS = """
            c.conversation_id, c.inbox_id, c.entrypoint_id, c.contact_id, c.shard, c.language, c.notice_version,
            c.started_at, h.team_id, h.agent_id, h.state, h.waiting_since, h.last_activity_at, h.last_seq,
            h.last_note_seq, h.visitor_delivered, h.visitor_read, h.agent_delivered, h.agent_read, h.listed_at,
            h.closed_at, h.answer_later,
            h.priority, h.snoozed_until
            """;
    static final String TABLES = """
            from conversation c
            join conversation_head h on h.account_id = c.account_id and h.conversation_id = c.conversation_id
                and not h.restricted
            """;

    private final JdbcClient jdbc;

    ConversationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is there and restricted. */
    boolean isRestricted(AccountId account, ConversationId id) {
        return jdbc.sql("""
                        select 1 from conversation_head
                        where account_id = :account and conversation_id = :conversation and restricted
                        """)
                .param("account", account.value())
                .param("conversation", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<Conversation> find(AccountId account, ConversationId id) {
        return jdbc.sql("select " + COLUMNS + TABLES
                        + "where c.account_id = :account and c.conversation_id = :conversation")
                .param("account", account.value())
                .param("conversation", id.value())
                .query((row, number) -> conversation(row))
                .optional();
    }

    /** As {@link #find}; nobody else changes its head until the transaction ends. */
    Optional<Conversation> lock(AccountId account, ConversationId id) {
        return jdbc.sql("select " + COLUMNS + TABLES
                        + "where c.account_id = :account and c.conversation_id = :conversation for update of h")
                .param("account", account.value())
                .param("conversation", id.value())
                .query((row, number) -> conversation(row))
                .optional();
    }

    /** The latest that a contact began by an entrypoint, if it has not ended. */
    Optional<ConversationId> latestOpen(AccountId account, ContactId contact, EntrypointId entrypoint) {
        return jdbc.sql("select c.conversation_id " + TABLES + """
                        where c.account_id = :account and c.contact_id = :contact and c.entrypoint_id = :entrypoint
                            and h.state <> 'closed'
                        order by c.conversation_id desc limit 1
                        """)
                .param("account", account.value())
                .param("contact", contact.value())
                .param("entrypoint", entrypoint.value())
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .optional();
    }

    List<Conversation> find(AccountId account, Collection<ConversationId> ids) {
        return jdbc.sql("select " + COLUMNS + TABLES
                        + "where c.account_id = :account and c.conversation_id = any(:conversations)")
                .param("account", account.value())
                .param("conversations", ids.stream().map(ConversationId::value).toArray(UUID[]::new))
                .query((row, number) -> conversation(row))
                .list();
    }

    /** Those of a contact, the latest first: restricted ones too, for the person's own eyes. */
    List<Conversation> ofPerson(AccountId account, ContactId contact) {
        return jdbc.sql("select " + COLUMNS + """
                        from conversation c
                        join conversation_head h on h.account_id = c.account_id and h.conversation_id = c.conversation_id
                        where c.account_id = :account and c.contact_id = :contact order by c.started_at desc
                        """)
                .param("account", account.value())
                .param("contact", contact.value())
                .query((row, number) -> conversation(row))
                .list();
    }

    /** How many conversations the contact has had. */
    int count(AccountId account, ContactId contact) {
        return jdbc.sql("select count(*) from conversation where account_id = :account and contact_id = :contact")
                .param("account", account.value())
                .param("contact", contact.value())
                .query(Integer.class)
                .single();
    }

    /** Those of these contacts whose latest conversation began under one of these versions of the notice. */
    Set<ContactId> begunUnder(AccountId account, Collection<ContactId> contacts, Collection<String> numbers) {
        return Set.copyOf(jdbc.sql("""
                        select contact_id from (
                            select distinct on (contact_id) contact_id, notice_version from conversation
                            where account_id = :account and contact_id = any(:contacts)
                            order by contact_id, started_at desc) latest
                        where notice_version = any(:numbers)
                        """)
                .param("account", account.value())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                .list());
    }

    void insert(AccountId account, Conversation started) {
        Timestamp at = Timestamp.from(started.startedAt());
        jdbc.sql("""
                        insert into conversation (account_id, conversation_id, shard, inbox_id, entrypoint_id,
                            contact_id, language, notice_version, started_at)
                        values (:account, :conversation, :shard, :inbox, :entrypoint, :contact, :language, :notice, :at)
                        """)
                .param("account", account.value())
                .param("conversation", started.id().value())
                .param("shard", started.shard())
                .param("inbox", started.inbox().value())
                .param("entrypoint", started.entrypoint().value())
                .param("contact", started.contact().value())
                .param("language", started.language())
                .param("notice", started.noticeVersion())
                .param("at", at)
                .update();
        jdbc.sql("""
                        insert into conversation_head (account_id, conversation_id, last_activity_at, listed_at,
                            state, team_id, waiting_since, answer_later)
                        values (:account, :conversation, :at, date_bin('30 seconds', :at::timestamptz,
                            timestamptz '2000-01-01 00:00Z'), 'waiting', :team, :at, :later)
                        """)
                .param("account", account.value())
                .param("conversation", started.id().value())
                .param("at", at)
                .param("team", started.team().value())
                .param("later", started.answerLater())
                .update();
    }

    /** Notes whether its visitor has left it and finds the answer later. */
    void answerLater(AccountId account, ConversationId id, boolean later) {
        jdbc.sql("""
                        update conversation_head set answer_later = :later
                        where account_id = :account and conversation_id = :conversation
                        """)
                .param("later", later)
                .param("account", account.value())
                .param("conversation", id.value())
                .update();
    }

    /** Moves a conversation into another state. */
    void move(
            AccountId account,
            ConversationId id,
            ConversationState state,
            TeamId team,
            @Nullable AgentId agent,
            Instant at) {
        jdbc.sql("""
                        update conversation_head set state = :state, team_id = :team, agent_id = :agent,
                            waiting_since = case when :state = 'waiting' then :at::timestamptz end,
                            closed_at = case when :state = 'closed' then :at::timestamptz end,
                            snoozed_until = null
                        where account_id = :account and conversation_id = :conversation
                        """)
                .param("state", state.code())
                .param("team", team.value())
                .param("agent", agent == null ? null : agent.value(), java.sql.Types.OTHER)
                .param("at", Timestamp.from(at))
                .param("account", account.value())
                .param("conversation", id.value())
                .update();
    }

    /** Lets it rest with an agent, or wakes it. */
    void rest(
            AccountId account,
            ConversationId id,
            ConversationState state,
            @Nullable AgentId agent,
            @Nullable Instant until) {
        jdbc.sql("""
                        update conversation_head set state = :state, agent_id = :agent, snoozed_until = :until::timestamptz,
                            waiting_since = null, rested = true
                        where account_id = :account and conversation_id = :conversation
                        """)
                .param("state", state.code())
                .param("agent", agent == null ? null : agent.value(), java.sql.Types.OTHER)
                .param("until", until == null ? null : Timestamp.from(until), java.sql.Types.TIMESTAMP)
                .param("account", account.value())
                .param("conversation", id.value())
                .update();
    }

    void prioritise(AccountId account, ConversationId id, Priority priority) {
        jdbc.sql("""
                        update conversation_head set priority = :priority
                        where account_id = :account and conversation_id = :conversation
                        """)
                .param("priority", priority.code())
                .param("account", account.value())
                .param("conversation", id.value())
                .update();
    }

    static Conversation conversation(ResultSet row) throws SQLException {
        UUID agent = row.getObject("agent_id", UUID.class);
        Timestamp waiting = row.getTimestamp("waiting_since");
        Timestamp closed = row.getTimestamp("closed_at");
        Timestamp snoozed = row.getTimestamp("snoozed_until");
        return new Conversation(
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                new InboxId(row.getObject("inbox_id", UUID.class)),
                new EntrypointId(row.getObject("entrypoint_id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                new TeamId(row.getObject("team_id", UUID.class)),
                agent == null ? null : new AgentId(agent),
                ConversationState.of(row.getString("state")),
                row.getString("language"),
                row.getString("notice_version"),
                row.getTimestamp("started_at").toInstant(),
                waiting == null ? null : waiting.toInstant(),
                row.getTimestamp("last_activity_at").toInstant(),
                row.getLong("last_seq"),
                row.getLong("last_note_seq"),
                new Receipts(
                        row.getLong("visitor_delivered"),
                        row.getLong("visitor_read"),
                        row.getLong("agent_delivered"),
                        row.getLong("agent_read")),
                row.getInt("shard"),
                closed == null ? null : closed.toInstant(),
                row.getBoolean("answer_later"),
                Priority.of(row.getString("priority")),
                snoozed == null ? null : snoozed.toInstant());
    }
}
