package no.samtale.channels.sms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.samtale.channels.sms.wire.LineTrouble;
import no.samtale.channels.sms.wire.smpp.SmppIds;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table sms_inbox. Every method runs in a transaction of the account. */
@Component
class SmsInboxStore {
    private static final String TLS = "tls";
    private static final String ONE = " where account_id = :account and inbox_id = :inbox ";
    private static final String SELECT = """
            select inbox_id, entrypoint_id, sender, way, host, port, line, login, system_type, window_size, ids, base, partner,
                gate, region, active, connected_at, trouble
            from sms_inbox
            """;

    private final JdbcClient jdbc;

    SmsInboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SmsInbox> all(AccountId account) {
        return jdbc.sql(SELECT + " where account_id = :account order by inbox_id")
                .param("account", account.value())
                .query(SmsInboxStore::read)
                .list();
    }

    Optional<SmsInbox> find(AccountId account, InboxId inbox) {
        return one(account, inbox, SELECT + ONE).query(SmsInboxStore::read).optional();
    }

    /** What signs us in, sealed; empty if there is none. */
    Optional<byte[]> secret(AccountId account, InboxId inbox) {
        return one(account, inbox, "select secret from sms_inbox" + ONE + "and secret is not null")
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Whoever held the line as it was no longer does. */
    void put(
            AccountId account, InboxId inbox, EntrypointId entrypoint, SmsInbox.Setup setup, byte @Nullable [] secret) {
        SmsInbox.Centre centre = setup.centre();
        SmsInbox.Gateway gateway = setup.gateway();
        jdbc.sql("""
                        insert into sms_inbox (account_id, inbox_id, entrypoint_id, sender, way, host, port, line, login,
                            secret, system_type, window_size, ids, base, partner, gate, region, active)
                        values (:account, :inbox, :entrypoint, :sender, :way, :host, :port, :line, :login, :secret,
                            :system_type, :window, :ids, :base, :partner, :gate, :region, :active)
                        on conflict (account_id, inbox_id) do update set sender = excluded.sender, way = excluded.way,
                            host = excluded.host, port = excluded.port, line = excluded.line, login = excluded.login,
                            secret = excluded.secret, system_type = excluded.system_type,
                            window_size = excluded.window_size, ids = excluded.ids, base = excluded.base,
                            partner = excluded.partner, gate = excluded.gate, region = excluded.region, active = excluded.active,
                            trouble = null, holder = null, held_until = null
                        """)
                .param("account", account.value())
                .param("inbox", inbox.value())
                .param("entrypoint", entrypoint.value())
                .param("sender", setup.sender())
                .param("way", setup.way().code())
                .param("host", centre == null ? null : centre.host(), Types.VARCHAR)
                .param("port", centre == null ? null : centre.port(), Types.INTEGER)
                .param("line", centre == null ? null : centre.tls() ? TLS : "plain", Types.VARCHAR)
                .param("login", setup.login())
                .param("secret", secret, Types.BINARY)
                .param("system_type", centre == null ? null : centre.systemType(), Types.VARCHAR)
                .param("window", centre == null ? null : centre.window(), Types.SMALLINT)
                .param("ids", centre == null ? null : code(centre.ids()), Types.VARCHAR)
                .param("base", gateway == null ? null : gateway.base(), Types.VARCHAR)
                .param("partner", gateway == null ? null : gateway.partner(), Types.VARCHAR)
                .param("gate", gateway == null ? null : gateway.gate(), Types.VARCHAR)
                .param("region", setup.region())
                .param("active", setup.active())
                .update();
    }

    /** Takes the inbox's line, or goes on to hold it, until then; false if another does, or there is to be none. */
    boolean lease(AccountId account, InboxId inbox, UUID holder, Instant now, Instant until) {
        return one(
                                account,
                                inbox,
                                "update sms_inbox set held_until = :until, holder = :holder" + ONE
                                        + "and active and way = 'smpp'"
                                        + " and (holder = :holder or held_until is null or held_until < :now)")
                        .param("holder", holder)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    void release(AccountId account, InboxId inbox, UUID holder) {
        one(account, inbox, "update sms_inbox set held_until = null, holder = null" + ONE + "and holder = :holder")
                .param("holder", holder)
                .update();
    }

    /** Whether some server holds the inbox's line. */
    boolean isHeld(AccountId account, InboxId inbox, Instant now) {
        return one(account, inbox, "select 1 from sms_inbox" + ONE + "and held_until >= :now")
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Its line is up. */
    void connected(AccountId account, InboxId inbox, Instant now) {
        one(account, inbox, "update sms_inbox set connected_at = :now, trouble = null" + ONE)
                .param("now", Timestamp.from(now))
                .update();
    }

    void trouble(AccountId account, InboxId inbox, LineTrouble trouble) {
        one(account, inbox, "update sms_inbox set trouble = :trouble" + ONE)
                .param("trouble", SmsTroubles.code(trouble))
                .update();
    }

    /** Waits until nobody else is at work on the inbox's parts, and has others wait until the transaction ends. */
    void alone(AccountId account, InboxId inbox) {
        one(account, inbox, "select 1 from sms_inbox" + ONE + "for no key update")
                .query(Integer.class)
                .optional();
    }

    private JdbcClient.StatementSpec one(AccountId account, InboxId inbox, String sql) {
        return jdbc.sql(sql).param("account", account.value()).param("inbox", inbox.value());
    }

    private static SmsInbox read(ResultSet row, int number) throws SQLException {
        Timestamp connected = row.getTimestamp("connected_at");
        String trouble = row.getString("trouble");
        SmsWay way = SmsWay.of("way", row.getString("way"));
        return new SmsInbox(
                new InboxId(row.getObject("inbox_id", UUID.class)),
                new EntrypointId(row.getObject("entrypoint_id", UUID.class)),
                new SmsInbox.Setup(
                        row.getString("sender"),
                        way,
                        row.getString("login"),
                        centre(row),
                        way.isGateway()
                                ? new SmsInbox.Gateway(
                                        row.getString("base"), row.getString("partner"), row.getString("gate"))
                                : null,
                        row.getString("region"),
                        row.getBoolean("active")),
                connected == null ? null : connected.toInstant(),
                trouble == null ? null : LineTrouble.valueOf(trouble.toUpperCase(Locale.ROOT)));
    }

    private static SmsInbox.@Nullable Centre centre(ResultSet row) throws SQLException {
        String host = row.getString("host");
        return host == null
                ? null
                : new SmsInbox.Centre(
                        host,
                        row.getInt("port"),
                        row.getString("line").equals(TLS),
                        row.getString("system_type"),
                        row.getInt("window_size"),
                        SmppIds.valueOf(row.getString("ids").toUpperCase(Locale.ROOT)));
    }

    private static String code(SmppIds ids) {
        return ids.name().toLowerCase(Locale.ROOT);
    }
}
