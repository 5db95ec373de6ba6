package no.samtale.privacy.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table subject_request. Every method runs in a transaction of the account. */
@Component
class SubjectRequestStore {
    private static final String COLUMNS = """
            select request_id, contact_id, kind, state, source, language, received_at, opened_at, due_on, extended_at,
                ended_at, ground, conversation_id, message_id, erasure_id from subject_request
            """;

    private final JdbcClient jdbc;

    SubjectRequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Throws DuplicateKeyException if there is one with this id. */
    void insert(AccountId account, SubjectRequest request, byte @Nullable [] sealed) {
        jdbc.sql("""
                        insert into subject_request (account_id, request_id, contact_id, kind, state, source, language,
                            received_at, opened_at, due_on, conversation_id, message_id, text_sealed)
                        values (:account, :request, :contact, :kind, :state, :source, :language,
                            :received, :opened, :due, :conversation, :message, :sealed)
                        """)
                .param("account", account.value())
                .param("request", request.id())
                .param(
                        "contact",
                        request.contact() == null ? null : request.contact().value())
                .param("kind", request.kind().code())
                .param("state", request.state().code())
                .param("source", request.source())
                .param("language", request.language())
                .param("received", Timestamp.from(request.received()))
                .param("opened", Timestamp.from(request.opened()))
                .param("due", request.dueOn())
                .param(
                        "conversation",
                        request.conversation() == null
                                ? null
                                : request.conversation().value())
                .param(
                        "message",
                        request.message() == null ? null : request.message().value())
                .param("sealed", sealed)
                .update();
    }

    Optional<SubjectRequest> find(AccountId account, UUID request) {
        return jdbc.sql(COLUMNS + "where account_id = :account and request_id = :request")
                .param("account", account.value())
                .param("request", request)
                .query((row, number) -> request(row))
                .optional();
    }

    /** As {@link #find}; nobody else changes it until the transaction ends. */
    Optional<SubjectRequest> lock(AccountId account, UUID request) {
        return jdbc.sql(COLUMNS + "where account_id = :account and request_id = :request for update")
                .param("account", account.value())
                .param("request", request)
                .query((row, number) -> request(row))
                .optional();
    }

    Optional<byte[]> text(AccountId account, UUID request) {
        return jdbc.sql("""
                        select text_sealed from subject_request
                        where account_id = :account and request_id = :request and text_sealed is not null
                        """)
                .param("account", account.value())
                .param("request", request)
                .query(byte[].class)
                .optional();
    }

    /** Those that wait for an answer, the nearest deadline first. */
    List<SubjectRequest> open(AccountId account, @Nullable RequestCursor behind, int limit) {
        return jdbc.sql(COLUMNS + """
                        where account_id = :account and ended_at is null and (due_on, request_id) > (:day, :id)
                        order by due_on, request_id limit :limit
                        """)
                .param("account", account.value())
                .param("day", behind == null ? LocalDate.EPOCH : behind.day())
                .param("id", behind == null ? new UUID(0, 0) : behind.id())
                .param("limit", limit)
                .query((row, number) -> request(row))
                .list();
    }

    /** Those that have been answered, the latest first. */
    List<SubjectRequest> ended(AccountId account, @Nullable RequestCursor behind, int limit) {
        return jdbc.sql(COLUMNS + """
                        where account_id = :account and ended_at is not null and (ended_at, request_id) < (:at, :id)
                        order by ended_at desc, request_id desc limit :limit
                        """)
                .param("account", account.value())
                .param("at", Timestamp.from(behind == null ? Instant.parse("9999-12-31T00:00:00Z") : behind.at()))
                .param("id", behind == null ? new UUID(-1, -1) : behind.id())
                .param("limit", limit)
                .query((row, number) -> request(row))
                .list();
    }

    /** All of one person, the latest first. */
    List<SubjectRequest> ofContact(AccountId account, ContactId contact) {
        return jdbc.sql(COLUMNS + "where account_id = :account and contact_id = :contact order by received_at desc")
                .param("account", account.value())
                .param("contact", contact.value())
                .query((row, number) -> request(row))
                .list();
    }

    void update(AccountId account, SubjectRequest request) {
        jdbc.sql("""
                        update subject_request set state = :state, due_on = :due, extended_at = :extended,
                            ended_at = :ended, ground = :ground
                        where account_id = :account and request_id = :request
                        """)
                .param("account", account.value())
                .param("request", request.id())
                .param("state", request.state().code())
                .param("due", request.dueOn())
                .param("extended", stamp(request.extended()))
                .param("ended", stamp(request.ended()))
                .param("ground", request.ground())
                .update();
    }

    /** Notes by which erasure it is being answered. */
    void erasing(AccountId account, UUID request, UUID erasure) {
        jdbc.sql("""
                        update subject_request set erasure_id = :erasure
                        where account_id = :account and request_id = :request
                        """)
                .param("account", account.value())
                .param("request", request)
                .param("erasure", erasure)
                .update();
    }

    /** Those who wait for an answer to a request of one of these kinds. */
    List<ContactId> waiting(AccountId account, Collection<RequestKind> kinds) {
        return jdbc.sql("""
                        select distinct contact_id from subject_request
                        where account_id = :account and ended_at is null and contact_id is not null
                            and kind = any(:kinds)
                        """)
                .param("account", account.value())
                .param("kinds", kinds.stream().map(RequestKind::code).toArray(String[]::new))
                .query((row, number) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those whose requests came past Samtale and were all ended before. */
    List<ContactId> done(AccountId account, Instant before) {
        return jdbc.sql("""
                        select contact_id from subject_request
                        where account_id = :account and contact_id is not null
                        group by contact_id
                        having bool_and(coalesce(ended_at < :before, false))
                            and bool_and(source not in ('portal', 'conversation'))
                        """)
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .query((row, number) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How many wait, by the day on which they are due. */
    List<DueCount> due(AccountId account) {
        return jdbc.sql("""
                        select due_on, count(*) as requests from subject_request
                        where account_id = :account and ended_at is null group by due_on
                        """)
                .param("account", account.value())
                .query((row, number) -> new DueCount(row.getObject("due_on", LocalDate.class), row.getInt("requests")))
                .list();
    }

    record DueCount(LocalDate day, int requests) {}

    /** Takes the people out of their requests; one that was open is closed with them. */
    void forget(AccountId account, Collection<UUID> contacts, Instant now) {
        jdbc.sql("""
                        update subject_request set contact_id = null, conversation_id = null, message_id = null,
                            text_sealed = null, state = case when ended_at is null then 'closed' else state end,
                            ended_at = coalesce(ended_at, :now)
                        where account_id = :account and contact_id = any(:contacts)
                        """)
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .param("contacts", contacts.toArray(UUID[]::new))
                .update();
    }

    /** Takes conversations out that are gone while the person is not. */
    void forgetConversations(AccountId account, Collection<UUID> conversations) {
        jdbc.sql("""
                        update subject_request set conversation_id = null, message_id = null
                        where account_id = :account and conversation_id = any(:conversations)
                        """)
                .param("account", account.value())
                .param("conversations", conversations.toArray(UUID[]::new))
                .update();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static SubjectRequest request(ResultSet row) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        UUID conversation = row.getObject("conversation_id", UUID.class);
        UUID message = row.getObject("message_id", UUID.class);
        return new SubjectRequest(
                row.getObject("request_id", UUID.class),
                contact == null ? null : new ContactId(contact),
                RequestKind.of(text(row, "kind")),
                RequestState.of(text(row, "state")),
                text(row, "source"),
                text(row, "language"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                instant(row, "extended_at"),
                instant(row, "ended_at"),
                row.getString("ground"),
                conversation == null ? null : new ConversationId(conversation),
                message == null ? null : new MessageId(message),
                row.getObject("erasure_id", UUID.class));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
