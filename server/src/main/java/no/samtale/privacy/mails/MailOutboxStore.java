package no.samtale.privacy.mails;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.retention.OldRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table mail_outbox. Every method runs in a transaction of the account. */
@Component
class MailOutboxStore {
    private final JdbcClient jdbc;

    MailOutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccountId account, QueuedMail mail, Instant now, Instant expires) {
        jdbc.sql("""
                        insert into mail_outbox (account_id, mail_id, contact_id, mail_sealed, attempts, queued_at, due_at,
                            expires_at)
                        values (:account, :mail, :contact, :sealed, :attempts, :now, :now, :expires)
                        on conflict do nothing
                        """)
                .param("account", account.value())
                .param("mail", mail.id())
                .param("contact", mail.contact().value())
                .param("sealed", mail.sealed())
                .param("attempts", mail.attempts())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Those that are due, the eldest first. */
    List<UUID> due(AccountId account, Instant now, int limit) {
        return jdbc.sql("""
                        select mail_id from mail_outbox
                        where account_id = :account and due_at <= :now and expires_at > :now
                        order by due_at limit :limit
                        """)
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, number) -> row.getObject("mail_id", UUID.class))
                .list();
    }

    /** Takes a mail that is due for one attempt: until then nobody else does. Empty if somebody has, or it is gone. */
    Optional<QueuedMail> take(AccountId account, UUID mail, Instant now, Instant until) {
        return jdbc.sql("""
                        update mail_outbox set attempts = attempts + 1, due_at = :until
                        where account_id = :account and mail_id = :mail and due_at <= :now and expires_at > :now
                        returning contact_id, mail_sealed, attempts
                        """)
                .param("account", account.value())
                .param("mail", mail)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query((row, number) -> new QueuedMail(
                        mail,
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        row.getBytes("mail_sealed"),
                        row.getInt("attempts")))
                .optional();
    }

    void postpone(AccountId account, UUID mail, Instant due) {
        jdbc.sql("update mail_outbox set due_at = :due where account_id = :account and mail_id = :mail")
                .param("account", account.value())
                .param("mail", mail)
                .param("due", Timestamp.from(due))
                .update();
    }

    void remove(AccountId account, UUID mail) {
        jdbc.sql("delete from mail_outbox where account_id = :account and mail_id = :mail")
                .param("account", account.value())
                .param("mail", mail)
                .update();
    }

    /** By when they came, whatever they say of themselves. */
    OldRows old() {
        return new OldRows(jdbc, "mail_outbox", "queued_at");
    }

    void removeExpired(AccountId account, Instant now) {
        jdbc.sql("delete from mail_outbox where account_id = :account and expires_at <= :now")
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void removeOf(AccountId account, Collection<UUID> contacts) {
        jdbc.sql("delete from mail_outbox where account_id = :account and contact_id = any(:contacts)")
                .param("account", account.value())
                .param("contacts", contacts.toArray(UUID[]::new))
                .update();
    }
}
