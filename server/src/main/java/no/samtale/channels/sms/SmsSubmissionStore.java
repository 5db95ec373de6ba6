package no.samtale.channels.sms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
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

/** The table sms_submission. Every method runs in a transaction of the account. */
@Component
class SmsSubmissionStore {
    private static final String OF_MESSAGE =
            " where account_id = :account and conversation_id = :conversation and message_id = :message";

    private final JdbcClient jdbc;

    SmsSubmissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message that was sent. */
    record Sent(ConversationId conversation, MessageId message) {}

    /**
     * What has been told of a part; nothing yet if both are null.
     *
     * @param problem why it failed; null if it arrived
     */
    record Told(boolean known, @Nullable HandoverProblem problem) {}

    /** Earlier tries to send it do not count any more. */
    void forget(AccountId account, Sent sent) {
        of(account, sent, "delete from sms_submission" + OF_MESSAGE).update();
    }

    /** The other side has a part; what it told of the part a moment ago stands, what it told of another long ago does not. */
    void note(AccountId account, InboxId inbox, String reference, Sent sent, Instant now) {
        of(account, sent, """
                        insert into sms_submission (account_id, inbox_id, reference, conversation_id, message_id, noted_at)
                        values (:account, :inbox, :reference, :conversation, :message, :now)
                        on conflict (account_id, inbox_id, reference) do update
                            set conversation_id = :conversation, message_id = :message, noted_at = :now,
                                outcome = case when sms_submission.conversation_id is null then sms_submission.outcome end,
                                problem = case when sms_submission.conversation_id is null then sms_submission.problem end
                        """)
                .param("inbox", inbox.value())
                .param("reference", reference)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Notes what has become of a part; empty if that was told before, or is of a part that is not known yet. */
    Optional<Sent> told(
            AccountId account, InboxId inbox, String reference, @Nullable HandoverProblem problem, Instant now) {
        return jdbc
                .sql("""
                        insert into sms_submission (account_id, inbox_id, reference, outcome, problem, noted_at)
                        values (:account, :inbox, :reference, :outcome, :problem, :now)
                        on conflict (account_id, inbox_id, reference) do update
                            set outcome = :outcome, problem = :problem where sms_submission.outcome is null
                        returning conversation_id, message_id
                        """)
                .param("account", account.value())
                .param("inbox", inbox.value())
                .param("reference", reference)
                .param("outcome", problem == null ? "delivered" : "failed")
                .param("problem", problem == null ? null : problem.code(), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .query(SmsSubmissionStore::sent)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What has been told of each part of a message. */
    List<Told> told(AccountId account, Sent sent) {
        return of(account, sent, "select outcome, problem from sms_submission" + OF_MESSAGE)
                .query((row, number) -> {
                    String problem = row.getString("problem");
                    return new Told(
                            row.getString("outcome") != null, problem == null ? null : HandoverProblem.of(problem));
                })
                .list();
    }

    void removeOf(AccountId account, Collection<ConversationId> conversations) {
        jdbc.sql("delete from sms_submission where account_id = :account and conversation_id = any(:conversations)")
                .param("account", account.value())
                .param(
                        "conversations",
                        conversations.stream().map(ConversationId::value).toArray(UUID[]::new))
                .update();
    }

    /** Those of no message of ours. */
    void removeStray(AccountId account, Instant before) {
        jdbc.sql("""
                        delete from sms_submission
                        where account_id = :account and conversation_id is null and noted_at < :before
                        """)
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    private JdbcClient.StatementSpec of(AccountId account, Sent sent, String sql) {
        return jdbc.sql(sql)
                .param("account", account.value())
                .param("conversation", sent.conversation().value())
                .param("message", sent.message().value());
    }

    private static Optional<Sent> sent(ResultSet row, int number) throws SQLException {
        UUID conversation = row.getObject("conversation_id", UUID.class);
        return conversation == null
                ? Optional.empty()
                : Optional.of(new Sent(
                        new ConversationId(conversation), new MessageId(row.getObject("message_id", UUID.class))));
    }
}
