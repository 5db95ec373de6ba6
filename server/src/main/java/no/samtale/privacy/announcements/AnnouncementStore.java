package no.samtale.privacy.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables notice_announcement and notice_told. Every method runs in a transaction of the account. */
@Component
class AnnouncementStore {
    private final JdbcClient jdbc;

    AnnouncementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is under way. */
    record Running(String number, Instant started) {}

    /** A mail that waits. */
    record Waiting(UUID mail, ContactId contact) {}

    void begin(AccountId account, String number, Instant now) {
        jdbc.sql("insert into notice_announcement (account_id, number, started_at) values (:account, :number, :now)")
                .param("account", account.value())
                .param("number", number)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The eldest that is under way and that no other node is at; that one keeps off until the transaction ends. */
    Optional<Running> take(AccountId account) {
        return jdbc.sql("""
                        select number, started_at from notice_announcement
                        where account_id = :account and ended_at is null
                        order by started_at limit 1 for update skip locked
                        """)
                .param("account", account.value())
                .query((row, n) ->
                        new Running(row.getString(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    void end(AccountId account, String number, Instant now) {
        jdbc.sql("update notice_announcement set ended_at = :now where account_id = :account and number = :number")
                .param("account", account.value())
                .param("number", number)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The last of those that have been decided of; ids are gone through in their order. */
    Optional<ContactId> last(AccountId account, String number) {
        return jdbc.sql("""
                        select contact_id from notice_told where account_id = :account and number = :number
                        order by contact_id desc limit 1
                        """)
                .param("account", account.value())
                .param("number", number)
                .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Notes what was decided of somebody; false if it has been before. */
    boolean add(AccountId account, String number, ContactId contact, UUID mail, Told told, Instant now) {
        return jdbc.sql("""
                                insert into notice_told (account_id, contact_id, number, mail_id, told, changed_at)
                                values (:account, :contact, :number, :mail, :told, :now)
                                on conflict do nothing
                                """)
                        .param("account", account.value())
                        .param("contact", contact.value())
                        .param("number", number)
                        .param("mail", mail)
                        .param("told", told.code())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether somebody else gets, or got, this mail. */
    boolean hasMail(AccountId account, UUID mail) {
        return jdbc.sql("""
                        select exists (select from notice_told
                        where account_id = :account and mail_id = :mail and told <> :needless)
                        """)
                .param("account", account.value())
                .param("mail", mail)
                .param("needless", Told.NEEDLESS.code())
                .query(Boolean.class)
                .single();
    }

    int waiting(AccountId account, String number) {
        return jdbc.sql("""
                        select count(*) from notice_told
                        where account_id = :account and number = :number and told = :waiting
                        """)
                .param("account", account.value())
                .param("number", number)
                .param("waiting", Told.WAITING.code())
                .query(Integer.class)
                .single();
    }

    /** Those that have waited since before a time, so that the outbox has them no more. */
    List<Waiting> waitingSince(AccountId account, String number, Instant before) {
        return jdbc.sql("""
                        select mail_id, contact_id from notice_told
                        where account_id = :account and number = :number and told = :waiting and changed_at < :before
                        order by contact_id
                        """)
                .param("account", account.value())
                .param("number", number)
                .param("waiting", Told.WAITING.code())
                .param("before", Timestamp.from(before))
                .query((row, n) ->
                        new Waiting(row.getObject(1, UUID.class), new ContactId(row.getObject(2, UUID.class))))
                .list();
    }

    /** Notes what became of a mail that waits; nothing if it does not, or is another's. */
    void change(AccountId account, UUID mail, Told told, Instant now) {
        jdbc.sql("""
                        update notice_told set told = :told, changed_at = :now
                        where account_id = :account and mail_id = :mail and told = :waiting
                        """)
                .param("account", account.value())
                .param("mail", mail)
                .param("told", told.code())
                .param("waiting", Told.WAITING.code())
                .param("now", Timestamp.from(now))
                .update();
    }

    Map<String, Announcements.Progress> progress(AccountId account) {
        Map<String, Announcements.Progress> all = new HashMap<>();
        jdbc.sql("""
                        select a.number, a.started_at, a.ended_at,
                            count(*) filter (where t.told = 'sent') as sent,
                            count(*) filter (where t.told = 'waiting') as waiting,
                            count(*) filter (where t.told = 'stopped') as stopped,
                            count(*) filter (where t.told = 'needless') as needless,
                            count(*) filter (where t.told = 'unreached') as unreached
                        from notice_announcement a
                        left join notice_told t on t.account_id = a.account_id and t.number = a.number
                        where a.account_id = :account
                        group by a.number, a.started_at, a.ended_at
                        """).param("account", account.value()).query(row -> {
            all.put(row.getString("number"), progress(row));
        });
        return all;
    }

    private static Announcements.Progress progress(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Announcements.Progress(
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getInt("sent"),
                row.getInt("waiting"),
                row.getInt("stopped"),
                row.getInt("needless"),
                row.getInt("unreached"));
    }

    void erase(AccountId account, Collection<UUID> contacts) {
        jdbc.sql("delete from notice_told where account_id = :account and contact_id = any(:contacts)")
                .param("account", account.value())
                .param("contacts", contacts.toArray(UUID[]::new))
                .update();
    }
}
