package no.samtale.channels.email;

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
import no.samtale.platform.InboxId;
import no.samtale.privacy.retention.Expiry;
import no.samtale.vault.Cell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables email_handed_in and email_aside_mail. Every method runs in a transaction of the account. */
@Component
class HandedInStore {
    private static final String OLD =
            "from email_aside_mail where account_id = :account and arrived_at < :before and not contact_id = any(:spared)";

    private final JdbcClient jdbc;

    HandedInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A mail that was handed in.
     *
     * @param arrived when it first was: its ids are made of that, so it is the same at each try
     * @param dealt whether it is durable here, or was and has been erased
     */
    record HandedIn(Instant arrived, boolean dealt) {}

    /** A mail that lies aside, with who stands for its unknown sender. */
    @SuppressWarnings("ArrayRecordComponent") // carries what is sealed between store and vault; never compared
    record AsideMail(UUID id, InboxId inbox, long uid, ContactId contact, Instant arrived, byte[] sealed) {
        @Override
        public String toString() {
            return "AsideMail[" + id + "]";
        }
    }

    static Cell cell(UUID mail) {
        return new Cell("email_aside_mail", "mail_sealed", mail);
    }

    /** Notes that it is here, or answers what is known of it if it was before. */
    HandedIn begun(AccountId account, InboxId inbox, UUID print, Instant now) {
        // What is given back is what is kept, which has no nanoseconds.
        return mail("""
                        insert into email_handed_in (account_id, inbox_id, print, arrived_at)
                        values (:account, :inbox, :print, :now)
                        on conflict (account_id, inbox_id, print) do update set print = excluded.print
                        returning arrived_at, dealt
                        """, account, inbox)
                .param("print", print)
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new HandedIn(row.getTimestamp("arrived_at").toInstant(), row.getBoolean("dealt")))
                .single();
    }

    void dealt(AccountId account, InboxId inbox, UUID print) {
        mail(
                        "update email_handed_in set dealt = true"
                                + " where account_id = :account and inbox_id = :inbox and print = :print",
                        account,
                        inbox)
                .param("print", print)
                .update();
    }

    void forgetBefore(AccountId account, Instant before) {
        jdbc.sql("delete from email_handed_in where account_id = :account and arrived_at < :before")
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    /** Puts it aside; false if it lies there already. */
    boolean putAside(AccountId account, AsideMail mail) {
        return mail("""
                        insert into email_aside_mail (account_id, inbox_id, mail_id, uid, contact_id, arrived_at, mail_sealed)
                        values (:account, :inbox, :id, :uid, :contact, :arrived, :mail) on conflict do nothing
                        """, account, mail.inbox())
                        .param("id", mail.id())
                        .param("uid", mail.uid())
                        .param("contact", mail.contact().value())
                        .param("arrived", Timestamp.from(mail.arrived()))
                        .param("mail", mail.sealed())
                        .update()
                == 1;
    }

    boolean liesAside(AccountId account, InboxId inbox, long uid) {
        return mail("""
                        select count(*) from email_aside_mail
                        where account_id = :account and inbox_id = :inbox and uid = :uid
                        """, account, inbox).param("uid", uid).query(Integer.class).single() > 0;
    }

    Optional<AsideMail> aside(AccountId account, InboxId inbox, long uid) {
        return mail("""
                        select * from email_aside_mail
                        where account_id = :account and inbox_id = :inbox and uid = :uid
                        """, account, inbox)
                .param("uid", uid)
                .query(HandedInStore::read)
                .optional();
    }

    /** Those of these people, and the lines that tell of them. */
    void removeOf(AccountId account, Collection<ContactId> contacts) {
        jdbc.sql("""
                        with gone as (
                            delete from email_aside_mail where account_id = :account and contact_id = any(:contacts)
                            returning inbox_id, uid
                        )
                        delete from email_set_aside s using gone
                        where s.account_id = :account and s.inbox_id = gone.inbox_id and s.uid_validity = 0
                            and s.uid = gone.uid
                        """)
                .param("account", account.value())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .update();
    }

    /** Whose time is over, held until the transaction ends. */
    List<ContactId> lockOld(AccountId account, Expiry expiry) {
        return jdbc.sql("select contact_id " + OLD + " order by arrived_at limit :limit for update skip locked")
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

    private JdbcClient.StatementSpec mail(String sql, AccountId account, InboxId inbox) {
        return jdbc.sql(sql).param("account", account.value()).param("inbox", inbox.value());
    }

    private static AsideMail read(ResultSet row, int number) throws SQLException {
        return new AsideMail(
                row.getObject("mail_id", UUID.class),
                new InboxId(row.getObject("inbox_id", UUID.class)),
                row.getLong("uid"),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getTimestamp("arrived_at").toInstant(),
                row.getBytes("mail_sealed"));
    }
}
