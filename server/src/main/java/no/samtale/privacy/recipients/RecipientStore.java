package no.samtale.privacy.recipients;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.RecipientId;
import no.samtale.privacy.register.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table recipient. Every method runs in a transaction of the account. */
@Component
class RecipientStore {
    private final JdbcClient jdbc;

    RecipientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them by name, those that have ended last. */
    List<Recipient> all(AccountId account) {
        return jdbc.sql("""
                select * from recipient where account_id = :account
                order by ended_at is not null, lower(name), recipient_id
                """)
                .param("account", account.value())
                .query((row, number) -> recipient(row))
                .list();
    }

    void insert(AccountId account, Recipient recipient, Instant at) {
        columns(jdbc.sql("""
                insert into recipient (account_id, recipient_id, name, role, task_nb, task_en, purposes, categories,
                    fields, region, mechanism, agreement_kind, agreement_signed_on, agreement_expires_on,
                    agreement_reference, contact_point, hosts, recorded_at)
                values (:account, :recipient, :name, :role, :taskNb, :taskEn, :purposes, :categories,
                    :fields, :region, :mechanism, :kind, :signedOn, :expiresOn,
                    :reference, :contactPoint, :hosts, :at)
                """), account, recipient)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False if there is none, or it has ended. */
    boolean update(AccountId account, Recipient recipient) {
        return columns(jdbc.sql("""
                        update recipient set name = :name, role = :role, task_nb = :taskNb, task_en = :taskEn,
                            purposes = :purposes, categories = :categories, fields = :fields, region = :region,
                            mechanism = :mechanism, agreement_kind = :kind, agreement_signed_on = :signedOn,
                            agreement_expires_on = :expiresOn, agreement_reference = :reference,
                            contact_point = :contactPoint, hosts = :hosts
                        where account_id = :account and recipient_id = :recipient and ended_at is null
                        """), account, recipient).update() == 1;
    }

    /** False if there is none, or it has ended before. */
    boolean end(AccountId account, RecipientId recipient, Instant at) {
        return jdbc.sql("""
                        update recipient set ended_at = :at
                        where account_id = :account and recipient_id = :recipient and ended_at is null
                        """)
                        .param("account", account.value())
                        .param("recipient", recipient.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static StatementSpec columns(StatementSpec sql, AccountId account, Recipient recipient) {
        RecipientDetails details = recipient.details();
        Agreement agreement = details.agreement();
        return sql.param("account", account.value())
                .param("recipient", recipient.id().value())
                .param("name", details.name())
                .param("role", details.role())
                .param("taskNb", details.task().nb())
                .param("taskEn", details.task().en())
                .param("purposes", details.purposes().toArray(String[]::new))
                .param("categories", details.categories().toArray(String[]::new))
                .param("fields", details.fields().toArray(String[]::new))
                .param("region", details.region())
                .param("mechanism", details.mechanism(), Types.VARCHAR)
                .param("kind", agreement.kind())
                .param("signedOn", Date.valueOf(agreement.signedOn()))
                .param("expiresOn", agreement.expiresOn(), Types.DATE)
                .param("reference", agreement.reference())
                .param("contactPoint", details.contactPoint())
                .param("hosts", details.hosts().toArray(String[]::new));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Recipient(
                new RecipientId(row.getObject("recipient_id", UUID.class)),
                false,
                new RecipientDetails(
                        row.getString("name"),
                        row.getString("role"),
                        new Words(row.getString("task_nb"), row.getString("task_en")),
                        texts(row, "purposes"),
                        texts(row, "categories"),
                        texts(row, "fields"),
                        row.getString("region"),
                        row.getString("mechanism"),
                        agreement(row),
                        row.getString("contact_point"),
                        texts(row, "hosts")),
                ended == null ? null : ended.toInstant());
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                row.getString("agreement_kind"),
                row.getObject("agreement_signed_on", LocalDate.class),
                row.getObject("agreement_expires_on", LocalDate.class),
                row.getString("agreement_reference"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
