package no.samtale.channels.email;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.channels.email.MailInboxes.SetAside;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables email_inbox and email_set_aside. Every method runs in a transaction of the account. */
@Component
class MailInboxStore {
    private static final String COLUMNS = """
            inbox_id, entrypoint_id, way, addresses, imap_host, imap_port, imap_line, imap_user, folder, smtp_host, smtp_port,
            smtp_line, smtp_user, trusted, tagged, clearing, active, signature, uid_validity, untaken, untaken_since, checked_at,
            case when exists (
                select from email_sign_in s
                where s.account_id = email_inbox.account_id and s.inbox_id = email_inbox.inbox_id
                    and s.refresh_token is null
            ) then 'sign_in_again' else trouble end as trouble
            """;
    private static final String ONE = " where account_id = :account and inbox_id = :inbox ";

    private static final String ASIDE =
            "select uid_validity, uid, reason, tries, size, set_aside_at from email_set_aside" + ONE;

    private final JdbcClient jdbc;

    MailInboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What signs us in, sealed. */
    record Secrets(byte @Nullable [] imap, byte @Nullable [] smtp) {}

    List<MailInbox> all(AccountId account) {
        return jdbc.sql("select " + COLUMNS + " from email_inbox where account_id = :account order by inbox_id")
                .param("account", account.value())
                .query(MailInboxStore::read)
                .list();
    }

    Optional<MailInbox> find(AccountId account, InboxId inbox) {
        return one(account, inbox, "select " + COLUMNS + " from email_inbox" + ONE)
                .query(MailInboxStore::read)
                .optional();
    }

    Secrets secrets(AccountId account, InboxId inbox) {
        return one(account, inbox, "select imap_secret, smtp_secret from email_inbox" + ONE)
                .query((row, number) -> new Secrets(row.getBytes(1), row.getBytes(2)))
                .single();
    }

    void put(AccountId account, InboxId inbox, EntrypointId entrypoint, MailInbox.Setup setup, Secrets secrets) {
        MailServer imap = setup.imap();
        jdbc.sql("""
                        insert into email_inbox (account_id, inbox_id, entrypoint_id, way, addresses, imap_host, imap_port,
                            imap_line, imap_user, imap_secret, folder, smtp_host, smtp_port, smtp_line, smtp_user,
                            smtp_secret, trusted, tagged, clearing, active, signature)
                        values (:account, :inbox, :entrypoint, :way, :addresses, :imap_host, :imap_port, :imap_line, :imap_user,
                            :imap_secret, :folder, :smtp_host, :smtp_port, :smtp_line, :smtp_user, :smtp_secret, :trusted,
                            :tagged, :clearing, :active, :signature)
                        on conflict (account_id, inbox_id) do update set way = excluded.way,
                            addresses = excluded.addresses,
                            imap_host = excluded.imap_host, imap_port = excluded.imap_port,
                            imap_line = excluded.imap_line, imap_user = excluded.imap_user,
                            imap_secret = excluded.imap_secret, folder = excluded.folder,
                            smtp_host = excluded.smtp_host, smtp_port = excluded.smtp_port,
                            smtp_line = excluded.smtp_line, smtp_user = excluded.smtp_user,
                            smtp_secret = excluded.smtp_secret, trusted = excluded.trusted, tagged = excluded.tagged,
                            clearing = excluded.clearing, active = excluded.active,
                            signature = excluded.signature, trouble = null,
                            checked_at = case when email_inbox.way = excluded.way then email_inbox.checked_at end,
                            untaken = 0, untaken_since = null,
                            reading_until = null, reader = null
                        """)
                .param("account", account.value())
                .param("inbox", inbox.value())
                .param("entrypoint", entrypoint.value())
                .param("way", setup.way().code())
                .param("addresses", setup.addresses().toArray(String[]::new))
                .param("imap_host", imap == null ? null : imap.host(), Types.VARCHAR)
                .param("imap_port", imap == null ? null : imap.port(), Types.INTEGER)
                .param("imap_line", imap == null ? null : imap.line().code(), Types.VARCHAR)
                .param("imap_user", imap == null ? null : imap.user(), Types.VARCHAR)
                .param("imap_secret", secrets.imap(), Types.BINARY)
                .param("folder", setup.folder())
                .param("smtp_host", setup.smtp().host())
                .param("smtp_port", setup.smtp().port())
                .param("smtp_line", setup.smtp().line().code())
                .param("smtp_user", setup.smtp().user(), Types.VARCHAR)
                .param("smtp_secret", secrets.smtp(), Types.BINARY)
                .param("trusted", setup.trusted().toArray(String[]::new))
                .param("tagged", setup.tagged())
                .param("clearing", setup.clearing().code())
                .param("active", setup.active())
                .param("signature", setup.signature(), Types.VARCHAR)
                .update();
    }

    /** Takes a mailbox to read it, or goes on to, until then; false if another reader does, or it is not active. */
    boolean lease(AccountId account, InboxId inbox, UUID reader, Instant now, Instant until) {
        return one(
                                account,
                                inbox,
                                "update email_inbox set reading_until = :until, reader = :reader" + ONE
                                        + "and active and way = 'imap' and (reader = :reader or reading_until is null"
                                        + " or reading_until < :now)")
                        .param("reader", reader)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    /** Others may read it. */
    void release(AccountId account, InboxId inbox, UUID reader) {
        one(account, inbox, "update email_inbox set reading_until = null, reader = null" + ONE + "and reader = :reader")
                .param("reader", reader)
                .update();
    }

    /** What its folder's UIDs stand under. */
    void validity(AccountId account, InboxId inbox, long validity) {
        one(account, inbox, "update email_inbox set uid_validity = :validity" + ONE)
                .param("validity", validity)
                .update();
    }

    /** It has been read to its end, but for so many. */
    void read(AccountId account, InboxId inbox, int untaken, Instant now) {
        one(account, inbox, """
                        update email_inbox set trouble = null, checked_at = :now, untaken = :untaken,
                            untaken_since = case when :untaken > 0 then coalesce(untaken_since, :now) end
                        """ + ONE)
                .param("untaken", untaken)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** A mail has been handed in. */
    void came(AccountId account, InboxId inbox, Instant now) {
        one(account, inbox, "update email_inbox set checked_at = :now" + ONE + "and way = 'lmtp'")
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Bytes of what was set aside there under this validity. */
    long bytesAside(AccountId account, InboxId inbox, long validity) {
        return one(
                        account,
                        inbox,
                        "select coalesce(sum(size), 0) from email_set_aside" + ONE + "and uid_validity = :validity")
                .param("validity", validity)
                .query(Long.class)
                .single();
    }

    void trouble(AccountId account, InboxId inbox, MailTrouble trouble) {
        one(account, inbox, "update email_inbox set trouble = :trouble" + ONE)
                .param("trouble", trouble.code())
                .update();
    }

    void setAside(AccountId account, InboxId inbox, SetAside mail) {
        one(account, inbox, """
                        insert into email_set_aside
                            (account_id, inbox_id, uid_validity, uid, reason, tries, size, set_aside_at)
                        values (:account, :inbox, :validity, :uid, :reason, 1, :size, :now)
                        on conflict (account_id, inbox_id, uid_validity, uid)
                            do update set reason = :reason, size = :size, tries = email_set_aside.tries + 1
                        """)
                .param("validity", mail.validity())
                .param("uid", mail.uid())
                .param("reason", mail.reason())
                .param("size", mail.size(), Types.BIGINT)
                .param("now", Timestamp.from(mail.at()))
                .update();
    }

    /** It is dealt with, or nobody wants to hear of it; false if it was not there. */
    boolean noLongerAside(AccountId account, InboxId inbox, long validity, long uid) {
        return one(account, inbox, "delete from email_set_aside" + ONE + "and uid_validity = :validity and uid = :uid")
                        .param("validity", validity)
                        .param("uid", uid)
                        .update()
                == 1;
    }

    Optional<SetAside> setAside(AccountId account, InboxId inbox, long validity, long uid) {
        return one(account, inbox, ASIDE + "and uid_validity = :validity and uid = :uid")
                .param("validity", validity)
                .param("uid", uid)
                .query(MailInboxStore::readAside)
                .optional();
    }

    /** The latest. */
    List<SetAside> setAside(AccountId account, InboxId inbox) {
        return one(account, inbox, ASIDE + "order by set_aside_at desc limit 50")
                .query(MailInboxStore::readAside)
                .list();
    }

    private static SetAside readAside(ResultSet row, int number) throws SQLException {
        long bytes = row.getLong("size");
        Long size = row.wasNull() ? null : bytes;
        return new SetAside(
                row.getLong("uid_validity"),
                row.getLong("uid"),
                row.getString("reason"),
                row.getInt("tries"),
                size,
                row.getTimestamp("set_aside_at").toInstant());
    }

    private JdbcClient.StatementSpec one(AccountId account, InboxId inbox, String sql) {
        return jdbc.sql(sql).param("account", account.value()).param("inbox", inbox.value());
    }

    private static MailInbox read(ResultSet row, int number) throws SQLException {
        MailWay way = MailWay.of("way", row.getString("way"));
        long validity = row.getLong("uid_validity");
        Long known = row.wasNull() ? null : validity;
        Timestamp checked = row.getTimestamp("checked_at");
        Timestamp untaken = row.getTimestamp("untaken_since");
        String trouble = row.getString("trouble");
        return new MailInbox(
                new InboxId(row.getObject("inbox_id", UUID.class)),
                new EntrypointId(row.getObject("entrypoint_id", UUID.class)),
                new MailInbox.Setup(
                        way,
                        texts(row.getArray("addresses")),
                        way == MailWay.IMAP ? server(row, "imap") : null,
                        row.getString("folder"),
                        server(row, "smtp"),
                        texts(row.getArray("trusted")),
                        row.getBoolean("tagged"),
                        MailClearing.of("clearing", row.getString("clearing")),
                        row.getBoolean("active"),
                        row.getString("signature")),
                new MailInbox.Reading(known, row.getInt("untaken"), untaken == null ? null : untaken.toInstant()),
                checked == null ? null : checked.toInstant(),
                trouble == null ? null : MailTrouble.of(trouble));
    }

    private static MailServer server(ResultSet row, String kind) throws SQLException {
        return new MailServer(
                row.getString(kind + "_host"),
                row.getInt(kind + "_port"),
                MailLine.of(kind + "_line", row.getString(kind + "_line")),
                row.getString(kind + "_user"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
