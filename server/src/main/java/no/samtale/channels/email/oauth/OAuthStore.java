package no.samtale.channels.email.oauth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table email_sign_in. Every method runs in a transaction of the account. */
@Component
class OAuthStore {
    private static final String ONE = " where account_id = :account and inbox_id = :inbox ";
    private static final String COLUMNS = "inbox_id, provider, tenant, authorization_url, token_url, scope, client_id,"
            + " client_secret, refresh_token, signed_in_at, refused_at";

    private final JdbcClient jdbc;

    OAuthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a mailbox is opened.
     *
     * @param secret of the registration, sealed; null if it has none
     * @param refresh what the next token is got by, sealed; null before somebody has signed in
     * @param refusedAt when the provider took it back; null if it has not
     */
    record Row(
            InboxId inbox,
            OAuthApp app,
            byte @Nullable [] secret,
            byte @Nullable [] refresh,
            @Nullable Instant signedInAt,
            @Nullable Instant refusedAt) {}

    List<Row> all(AccountId account) {
        return jdbc.sql("select " + COLUMNS + " from email_sign_in where account_id = :account")
                .param("account", account.value())
                .query(OAuthStore::read)
                .list();
    }

    Optional<Row> find(AccountId account, InboxId inbox) {
        return one(account, inbox, "select " + COLUMNS + " from email_sign_in" + ONE)
                .query(OAuthStore::read)
                .optional();
    }

    /** Keeps the registration; what was signed in by another has to be gone first. */
    void put(AccountId account, InboxId inbox, OAuthApp app, byte @Nullable [] secret) {
        one(account, inbox, """
                        insert into email_sign_in (account_id, inbox_id, provider, tenant, authorization_url, token_url,
                            scope, client_id, client_secret)
                        values (:account, :inbox, :provider, :tenant, :authorization, :token, :scope, :client, :secret)
                        on conflict (account_id, inbox_id) do update set provider = excluded.provider,
                            tenant = excluded.tenant, authorization_url = excluded.authorization_url,
                            token_url = excluded.token_url, scope = excluded.scope, client_id = excluded.client_id,
                            client_secret = excluded.client_secret
                        """)
                .param("provider", app.provider().code())
                .param("tenant", app.tenant(), Types.VARCHAR)
                .param("authorization", app.authorization())
                .param("token", app.token())
                .param("scope", app.scope())
                .param("client", app.clientId())
                .param("secret", secret, Types.BINARY)
                .update();
    }

    void remove(AccountId account, InboxId inbox) {
        one(account, inbox, "delete from email_sign_in" + ONE).update();
    }

    /** Somebody has signed in; false if there is nothing to sign in to any more. */
    boolean signedIn(AccountId account, InboxId inbox, byte[] refresh, Instant at) {
        return one(
                                account,
                                inbox,
                                "update email_sign_in set refresh_token = :refresh, signed_in_at = :at, refused_at = null,"
                                        + " renewer = null, renewing_until = null" + ONE)
                        .param("refresh", refresh)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Nobody has signed in any more. */
    void forget(AccountId account, InboxId inbox) {
        one(
                        account,
                        inbox,
                        "update email_sign_in set refresh_token = null, signed_in_at = null, refused_at = null,"
                                + " renewer = null, renewing_until = null" + ONE)
                .update();
    }

    /** Takes it upon one server to get the next token, until then; false if another is at it. */
    boolean lease(AccountId account, InboxId inbox, UUID renewer, Instant now, Instant until) {
        return one(
                                account,
                                inbox,
                                "update email_sign_in set renewer = :renewer, renewing_until = :until" + ONE
                                        + "and (renewing_until is null or renewing_until < :now)")
                        .param("renewer", renewer)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    /** It has one, or none; nothing if somebody has signed in anew meanwhile. */
    void renewed(AccountId account, InboxId inbox, UUID renewer, byte @Nullable [] refresh) {
        one(
                        account,
                        inbox,
                        "update email_sign_in set refresh_token = coalesce(:refresh, refresh_token), renewer = null,"
                                + " renewing_until = null" + ONE + "and renewer = :renewer")
                .param("renewer", renewer)
                .param("refresh", refresh, Types.BINARY)
                .update();
    }

    /** The provider takes back what was signed in; nothing if somebody has signed in anew meanwhile. */
    void refused(AccountId account, InboxId inbox, UUID renewer, Instant at) {
        one(
                        account,
                        inbox,
                        "update email_sign_in set refresh_token = null, refused_at = :at, renewer = null,"
                                + " renewing_until = null" + ONE + "and renewer = :renewer")
                .param("renewer", renewer)
                .param("at", Timestamp.from(at))
                .update();
    }

    private JdbcClient.StatementSpec one(AccountId account, InboxId inbox, String sql) {
        return jdbc.sql(sql).param("account", account.value()).param("inbox", inbox.value());
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                new InboxId(row.getObject("inbox_id", UUID.class)),
                new OAuthApp(
                        OAuthProvider.of("provider", row.getString("provider")),
                        row.getString("tenant"),
                        row.getString("authorization_url"),
                        row.getString("token_url"),
                        row.getString("scope"),
                        row.getString("client_id")),
                row.getBytes("client_secret"),
                row.getBytes("refresh_token"),
                instant(row.getTimestamp("signed_in_at")),
                instant(row.getTimestamp("refused_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
