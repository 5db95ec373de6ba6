package no.samtale.privacy.portal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.retention.OldRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table portal_handoff. Every method runs in a transaction of the account. */
@Component
class PortalHandoffStore {
    private final JdbcClient jdbc;

    PortalHandoffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccountId account, byte[] code, ContactId contact, Instant now, Instant expires) {
        jdbc.sql("""
                        insert into portal_handoff (account_id, code_hash, contact_id, made_at, expires_at)
                        values (:account, :code, :contact, :now, :expires)
                        """)
                .param("account", account.value())
                .param("code", code)
                .param("contact", contact.value())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Uses a code up. Of two who try at the same time, one gets the contact. */
    Optional<ContactId> take(AccountId account, byte[] code, Instant now) {
        return jdbc.sql("""
                        delete from portal_handoff
                        where account_id = :account and code_hash = :code and expires_at > :now
                        returning contact_id
                        """)
                .param("account", account.value())
                .param("code", code)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(ContactId::new);
    }

    void removeOf(AccountId account, Collection<UUID> contacts) {
        jdbc.sql("delete from portal_handoff where account_id = :account and contact_id = any(:contacts)")
                .param("account", account.value())
                .param("contacts", contacts.toArray(UUID[]::new))
                .update();
    }

    /** By when they came, whatever they say of themselves. */
    OldRows old() {
        return new OldRows(jdbc, "portal_handoff", "made_at");
    }

    void removeExpired(AccountId account, Instant now) {
        jdbc.sql("delete from portal_handoff where account_id = :account and expires_at <= :now")
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
