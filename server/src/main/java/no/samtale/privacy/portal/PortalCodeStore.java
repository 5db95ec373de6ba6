package no.samtale.privacy.portal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.retention.OldRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table portal_code. Every method runs in a transaction of the account. */
@Component
class PortalCodeStore {
    private final JdbcClient jdbc;

    PortalCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a code; without a contact one that nobody has been sent. */
    void add(AccountId account, UUID attempt, @Nullable ContactId contact, byte[] code, Instant now, Instant expires) {
        jdbc.sql("""
                        insert into portal_code (account_id, attempt_id, contact_id, code_hash, tries, made_at, expires_at)
                        values (:account, :attempt, :contact, :code, 0, :now, :expires)
                        """)
                .param("account", account.value())
                .param("attempt", attempt)
                .param("contact", contact == null ? null : contact.value(), java.sql.Types.OTHER)
                .param("code", code)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Takes one of the tries, and gives the hash to compare; empty if the code is void. */
    Optional<byte[]> tryOnce(AccountId account, UUID attempt, int tries, Instant now) {
        return jdbc.sql("""
                        update portal_code set tries = tries + 1
                        where account_id = :account and attempt_id = :attempt and tries < :tries and expires_at > :now
                        returning code_hash
                        """)
                .param("account", account.value())
                .param("attempt", attempt)
                .param("tries", tries)
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Uses a code up; false if somebody has. */
    boolean remove(AccountId account, UUID attempt) {
        return jdbc.sql("delete from portal_code where account_id = :account and attempt_id = :attempt")
                        .param("account", account.value())
                        .param("attempt", attempt)
                        .update()
                > 0;
    }

    void removeOf(AccountId account, Collection<UUID> contacts) {
        jdbc.sql("delete from portal_code where account_id = :account and contact_id = any(:contacts)")
                .param("account", account.value())
                .param("contacts", contacts.toArray(UUID[]::new))
                .update();
    }

    /** By when they came, whatever they say of themselves. */
    OldRows old() {
        return new OldRows(jdbc, "portal_code", "made_at");
    }

    void removeExpired(AccountId account, Instant now) {
        jdbc.sql("delete from portal_code where account_id = :account and expires_at <= :now")
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
