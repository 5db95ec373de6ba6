package no.samtale.conversations.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table survey. Every method runs in a transaction of the account. What is restricted is not found. */
@Component
class SurveyStore {
    private static final String COLUMNS = """
            select s.conversation_id, c.contact_id, c.language, s.address_hash, s.open_until, s.asked_at, s.rating_sealed,
                s.comment_sealed, s.answered_at, h.state = 'closed' and h.closed_at < s.queued_at as still_closed
            from survey s
            join conversation c on c.account_id = s.account_id and c.conversation_id = s.conversation_id
            join conversation_head h on h.account_id = s.account_id and h.conversation_id = s.conversation_id
                and not h.restricted
            where s.account_id = :account
            """;

    private final JdbcClient jdbc;

    SurveyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is asked, by what is kept of it. */
    @SuppressWarnings("ArrayRecordComponent") // carries hashes between link, address and store; never compared
    record Asking(UUID mail, byte[] address, byte[] link, Instant openUntil) {}

    /** What was asked, and what came back. */
    @SuppressWarnings("ArrayRecordComponent") // carries what is sealed between store and vault; never compared
    record Row(
            ConversationId conversation,
            ContactId contact,
            String language,
            byte[] address,
            Instant openUntil,
            @Nullable Instant asked,
            byte @Nullable [] rating,
            byte @Nullable [] comment,
            @Nullable Instant answered,
            boolean stillClosed) {}

    /** Notes that they are asked; false if they are, or were, about this conversation. */
    boolean add(AccountId account, ConversationId conversation, Asking asking, Instant now) {
        return jdbc.sql("""
                                insert into survey (account_id, conversation_id, mail_id, address_hash, link_hash, queued_at,
                                    open_until)
                                values (:account, :conversation, :mail, :address, :link, :now, :until)
                                on conflict do nothing
                                """)
                        .param("account", account.value())
                        .param("conversation", conversation.value())
                        .param("mail", asking.mail())
                        .param("address", asking.address())
                        .param("link", asking.link())
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(asking.openUntil()))
                        .update()
                == 1;
    }

    /** Whether one of these contacts, or another of the same address, has been asked since then. */
    boolean askedSince(AccountId account, Collection<ContactId> people, byte[] address, Instant since) {
        return jdbc.sql("""
                        select exists (select from survey s
                            where s.account_id = :account and s.address_hash = :address and s.queued_at > :since)
                        or exists (select from survey s
                            join conversation c on c.account_id = s.account_id and c.conversation_id = s.conversation_id
                            where c.account_id = :account and c.contact_id = any(:people) and s.queued_at > :since)
                        """)
                .param("account", account.value())
                .param("address", address)
                .param("people", people.stream().map(ContactId::value).toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** The mail server has taken it. The conversation; empty if the mail was about something else. */
    Optional<ConversationId> sent(AccountId account, UUID mail, Instant now) {
        return jdbc.sql("""
                        update survey set asked_at = :now where account_id = :account and mail_id = :mail
                        returning conversation_id
                        """)
                .param("now", Timestamp.from(now))
                .param("account", account.value())
                .param("mail", mail)
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** It has not left and will not: nobody was asked. */
    void remove(AccountId account, UUID mail) {
        jdbc.sql("delete from survey where account_id = :account and mail_id = :mail")
                .param("account", account.value())
                .param("mail", mail)
                .update();
    }

    /** All that a contact was asked and has answered goes; of which conversations that was. */
    List<ConversationId> removeOf(AccountId account, ContactId contact) {
        return jdbc.sql("""
                        delete from survey s using conversation c
                        where s.account_id = :account and c.account_id = s.account_id
                            and c.conversation_id = s.conversation_id and c.contact_id = :contact
                        returning s.conversation_id
                        """)
                .param("account", account.value())
                .param("contact", contact.value())
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** By its mail; empty also if the mail was about something else, or is to lie unused. */
    Optional<Row> byMail(AccountId account, UUID mail) {
        return jdbc.sql(COLUMNS + "and s.mail_id = :mail")
                .param("account", account.value())
                .param("mail", mail)
                .query(SurveyStore::read)
                .optional();
    }

    /** By its link, while that takes answers. */
    Optional<Row> byLink(AccountId account, byte[] link, Instant now) {
        return jdbc.sql(COLUMNS + "and s.link_hash = :link and s.open_until > :now")
                .param("account", account.value())
                .param("link", link)
                .param("now", Timestamp.from(now))
                .query(SurveyStore::read)
                .optional();
    }

    Optional<Row> of(AccountId account, ConversationId conversation) {
        return jdbc.sql(COLUMNS + "and s.conversation_id = :conversation")
                .param("account", account.value())
                .param("conversation", conversation.value())
                .query(SurveyStore::read)
                .optional();
    }

    /** Puts an answer in the place of the one that was there. False if the row has gone meanwhile. */
    boolean answer(
            AccountId account, ConversationId conversation, byte[] rating, byte @Nullable [] comment, Instant now) {
        return jdbc.sql("""
                                update survey set rating_sealed = :rating, comment_sealed = :comment::bytea, answered_at = :now
                                where account_id = :account and conversation_id = :conversation
                                """)
                        .param("rating", rating)
                        .param("comment", comment, java.sql.Types.BINARY)
                        .param("now", Timestamp.from(now))
                        .param("account", account.value())
                        .param("conversation", conversation.value())
                        .update()
                == 1;
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("language"),
                row.getBytes("address_hash"),
                row.getTimestamp("open_until").toInstant(),
                instant(row.getTimestamp("asked_at")),
                row.getBytes("rating_sealed"),
                row.getBytes("comment_sealed"),
                instant(row.getTimestamp("answered_at")),
                row.getBoolean("still_closed"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
