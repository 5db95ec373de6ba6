package no.samtale.privacy.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.retention.OldRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table portal_session: a row for each contact that a session opens. Every method runs in a transaction of the account. */
@Component
class PortalSessionStore {
    private final JdbcClient jdbc;

    PortalSessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contact that a session opens. */
    record Opened(ContactId contact, PortalPrincipal.Way way, Instant openedAt, Instant usedAt) {}

    void add(
            AccountId account,
            byte[] session,
            List<ContactId> contacts,
            PortalPrincipal.Way way,
            Instant now,
            Instant expires) {
        contacts.forEach(contact -> jdbc.sql("""
                        insert into portal_session (account_id, session_hash, contact_id, way, opened_at, used_at, expires_at)
                        values (:account, :session, :contact, :way, :now, :now, :expires)
                        """)
                .param("account", account.value())
                .param("session", session)
                .param("contact", contact.value())
                .param("way", way.name().toLowerCase(Locale.ROOT))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update());
    }

    List<Opened> find(AccountId account, byte[] session, Instant now) {
        return jdbc.sql("""
                        select contact_id, way, opened_at, used_at from portal_session
                        where account_id = :account and session_hash = :session and expires_at > :now
                        order by contact_id
                        """)
                .param("account", account.value())
                .param("session", session)
                .param("now", Timestamp.from(now))
                .query(PortalSessionStore::opened)
                .list();
    }

    void lengthen(AccountId account, byte[] session, Instant now, Instant expires) {
        jdbc.sql("""
                        update portal_session set used_at = :now, expires_at = :expires
                        where account_id = :account and session_hash = :session
                        """)
                .param("account", account.value())
                .param("session", session)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    void remove(AccountId account, byte[] session) {
        jdbc.sql("delete from portal_session where account_id = :account and session_hash = :session")
                .param("account", account.value())
                .param("session", session)
                .update();
    }

    void removeOf(AccountId account, Collection<UUID> contacts) {
        jdbc.sql("delete from portal_session where account_id = :account and contact_id = any(:contacts)")
                .param("account", account.value())
                .param("contacts", contacts.toArray(UUID[]::new))
                .update();
    }

    /** By when they were last used, whatever they say of themselves. */
    OldRows old() {
        return new OldRows(jdbc, "portal_session", "used_at");
    }

    void removeExpired(AccountId account, Instant now) {
        jdbc.sql("delete from portal_session where account_id = :account and expires_at <= :now")
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Opened opened(ResultSet row, int n) throws SQLException {
        return new Opened(
                new ContactId(row.getObject("contact_id", UUID.class)),
                PortalPrincipal.Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("used_at").toInstant());
    }
}
