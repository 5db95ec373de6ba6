package no.samtale.privacy.recipients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.RecipientId;
import no.samtale.platform.RecipientTaskId;
import no.samtale.privacy.retention.Expiry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table recipient_task. Every method runs in a transaction of the account. */
@Component
class RecipientTaskStore {
    private static final String COLUMNS = "task_id, recipient_id, recipient_name, change, contact_id, known_by_sealed, "
            + "opened_at, due_at, told_at, told_by, answer, answered_at";

    private static final String OVER = "account_id = :account and known_by_sealed is not null and opened_at < :before"
            + " and (contact_id is null or contact_id <> all(:spared))";

    private final JdbcClient jdbc;

    RecipientTaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it is stored. */
    record Row(RecipientTask task, byte @Nullable [] knownBySealed) {}

    /** Opens a task, unless there is one for the same erasure and recipient. */
    void insert(AccountId account, RecipientTask task, @Nullable UUID erasure, byte @Nullable [] knownBy) {
        ContactId contact = task.contact();
        jdbc.sql("""
                insert into recipient_task (account_id, task_id, contact_id, erasure_id, recipient_id, recipient_name,
                    change, known_by_sealed, opened_at, due_at)
                values (:account, :task, :contact, :erasure, :recipient, :name, :change, :knownBy, :opened, :due)
                on conflict (account_id, erasure_id, recipient_id) do nothing
                """)
                .param("account", account.value())
                .param("task", task.id().value())
                .param("contact", contact == null ? null : contact.value(), Types.OTHER)
                .param("erasure", erasure, Types.OTHER)
                .param("recipient", task.recipient().value())
                .param("name", task.name())
                .param("change", task.change().code())
                .param("knownBy", knownBy, Types.BINARY)
                .param("opened", Timestamp.from(task.openedAt()))
                .param("due", Timestamp.from(task.dueAt()))
                .update();
    }

    /** Those that wait first, by when they are due; then those that are answered, the newest first. */
    List<Row> all(AccountId account, int limit) {
        return jdbc.sql("select " + COLUMNS + " from recipient_task where account_id = :account"
                        + " order by answered_at desc nulls first, due_at, task_id limit :limit")
                .param("account", account.value())
                .param("limit", limit)
                .query(RecipientTaskStore::row)
                .list();
    }

    Optional<Row> find(AccountId account, RecipientTaskId task) {
        return jdbc.sql("select " + COLUMNS + " from recipient_task where account_id = :account and task_id = :task"
                        + " for update")
                .param("account", account.value())
                .param("task", task.value())
                .query(RecipientTaskStore::row)
                .optional();
    }

    /** Those that an erasure has opened. */
    List<RecipientTask> of(AccountId account, UUID erasure) {
        return jdbc.sql("select " + COLUMNS + " from recipient_task where account_id = :account"
                        + " and erasure_id = :erasure order by recipient_name, task_id")
                .param("account", account.value())
                .param("erasure", erasure)
                .query((row, number) -> row(row, number).task())
                .list();
    }

    void told(AccountId account, RecipientTaskId task, AgentId by, Instant at) {
        jdbc.sql("""
                update recipient_task set told_at = :at, told_by = :by
                where account_id = :account and task_id = :task and told_at is null
                """)
                .param("account", account.value())
                .param("task", task.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Notes the answer; what finds the person goes with it. */
    void answered(AccountId account, RecipientTaskId task, TaskAnswer answer, Instant at) {
        jdbc.sql("""
                update recipient_task set answer = :answer, answered_at = :at, known_by_sealed = null
                where account_id = :account and task_id = :task
                """)
                .param("account", account.value())
                .param("task", task.value())
                .param("answer", answer.code())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Some tasks that still find a person and were opened too long ago. */
    List<RecipientTaskId> finding(AccountId account, Expiry expiry) {
        return over(
                        jdbc.sql("select task_id from recipient_task where " + OVER
                                + " order by opened_at, task_id limit :limit for update skip locked"),
                        account,
                        expiry)
                .param("limit", expiry.limit())
                .query((row, number) -> new RecipientTaskId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How many those are. */
    long over(AccountId account, Expiry expiry) {
        return over(jdbc.sql("select count(*) from recipient_task where " + OVER), account, expiry)
                .query(Long.class)
                .single();
    }

    private static StatementSpec over(StatementSpec sql, AccountId account, Expiry expiry) {
        return sql.param("account", account.value())
                .param("before", Timestamp.from(expiry.before()))
                .param("spared", expiry.sparedIds());
    }

    /** The tasks about these contacts. */
    List<RecipientTaskId> about(AccountId account, Collection<UUID> contacts) {
        return jdbc.sql("""
                        select task_id from recipient_task
                        where account_id = :account and contact_id = any(:contacts) for update
                        """)
                .param("account", account.value())
                .param("contacts", contacts.toArray(UUID[]::new))
                .query((row, number) -> new RecipientTaskId(row.getObject(1, UUID.class)))
                .list();
    }

    void findNobody(AccountId account, Collection<RecipientTaskId> tasks) {
        jdbc.sql(
                        "update recipient_task set known_by_sealed = null where account_id = :account and task_id = any(:tasks)")
                .param("account", account.value())
                .param("tasks", values(tasks))
                .update();
    }

    void delete(AccountId account, Collection<UUID> contacts) {
        jdbc.sql("delete from recipient_task where account_id = :account and contact_id = any(:contacts)")
                .param("account", account.value())
                .param("contacts", contacts.toArray(UUID[]::new))
                .update();
    }

    /** Those of these tasks whose key is needed. */
    Set<UUID> finding(AccountId account, Set<UUID> tasks) {
        return jdbc
                .sql("""
                        select task_id from recipient_task
                        where account_id = :account and task_id = any(:tasks) and known_by_sealed is not null
                        """)
                .param("account", account.value())
                .param("tasks", tasks.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static UUID[] values(Collection<RecipientTaskId> tasks) {
        return tasks.stream().map(RecipientTaskId::value).toArray(UUID[]::new);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        UUID toldBy = row.getObject("told_by", UUID.class);
        String answer = row.getString("answer");
        RecipientTask task = new RecipientTask(
                new RecipientTaskId(row.getObject("task_id", UUID.class)),
                new RecipientId(row.getObject("recipient_id", UUID.class)),
                row.getString("recipient_name"),
                Change.of(row.getString("change")),
                contact == null ? null : new ContactId(contact),
                null,
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                instant(row, "told_at"),
                toldBy == null ? null : new AgentId(toldBy),
                answer == null ? null : TaskAnswer.of(answer).orElseThrow(),
                instant(row, "answered_at"));
        return new Row(task, row.getBytes("known_by_sealed"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
