package no.samtale.channels.webform;

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
import no.samtale.platform.EntrypointId;
import no.samtale.privacy.retention.Expiry;
import no.samtale.vault.Cell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table web_form_set_aside. Every method runs in a transaction of the account. */
@Component
class SetAsideStore {
    private static final String OLD = """
            from web_form_set_aside
            where account_id = :account and received_at < :before and not contact_id = any(:spared)
            """;

    private final JdbcClient jdbc;

    SetAsideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row. */
    record Row(
            UUID id,
            EntrypointId form,
            ContactId contact,
            UUID identity,
            String language,
            Doubt doubt,
            byte[] answersSealed,
            Instant at) {}

    static Cell cell(UUID submission) {
        return new Cell("web_form_set_aside", "answers_sealed", submission);
    }

    void insert(AccountId account, Row row) {
        jdbc.sql("""
                        insert into web_form_set_aside (account_id, submission_id, entrypoint_id, contact_id, identity_id,
                            language, reason, answers_sealed, received_at)
                        values (:account, :id, :form, :contact, :identity, :language, :reason, :answers, :at)
                        """)
                .param("account", account.value())
                .param("id", row.id())
                .param("form", row.form().value())
                .param("contact", row.contact().value())
                .param("identity", row.identity())
                .param("language", row.language())
                .param("reason", row.doubt().code())
                .param("answers", row.answersSealed())
                .param("at", Timestamp.from(row.at()))
                .update();
    }

    long count(AccountId account, EntrypointId form) {
        return jdbc.sql("""
                        select count(*) from web_form_set_aside
                        where account_id = :account and entrypoint_id = :form
                        """)
                .param("account", account.value())
                .param("form", form.value())
                .query(Long.class)
                .single();
    }

    /** The latest. */
    List<Row> all(AccountId account, int limit) {
        return jdbc.sql("""
                        select * from web_form_set_aside where account_id = :account
                        order by received_at desc, submission_id limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query(SetAsideStore::read)
                .list();
    }

    Optional<Row> find(AccountId account, UUID id) {
        return jdbc.sql("select * from web_form_set_aside where account_id = :account and submission_id = :id")
                .param("account", account.value())
                .param("id", id)
                .query(SetAsideStore::read)
                .optional();
    }

    /** Whether it was there. */
    boolean remove(AccountId account, UUID id) {
        return jdbc.sql("delete from web_form_set_aside where account_id = :account and submission_id = :id")
                        .param("account", account.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    void removeOf(AccountId account, Collection<ContactId> contacts) {
        jdbc.sql("delete from web_form_set_aside where account_id = :account and contact_id = any(:contacts)")
                .param("account", account.value())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .update();
    }

    /** Whose time is over, held until the transaction ends. */
    List<ContactId> lockOld(AccountId account, Expiry expiry) {
        return jdbc.sql("select contact_id " + OLD + "order by received_at limit :limit for update skip locked")
                .param("account", account.value())
                .param("before", Timestamp.from(expiry.before()))
                .param("spared", expiry.sparedIds())
                .param("limit", expiry.limit())
                .query((row, number) -> new ContactId(row.getObject("contact_id", UUID.class)))
                .list();
    }

    long countOld(AccountId account, Expiry expiry) {
        return jdbc.sql("select count(*) " + OLD)
                .param("account", account.value())
                .param("before", Timestamp.from(expiry.before()))
                .param("spared", expiry.sparedIds())
                .query(Long.class)
                .single();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("submission_id", UUID.class),
                new EntrypointId(row.getObject("entrypoint_id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getObject("identity_id", UUID.class),
                row.getString("language"),
                Doubt.of(row.getString("reason")),
                row.getBytes("answers_sealed"),
                row.getTimestamp("received_at").toInstant());
    }
}
