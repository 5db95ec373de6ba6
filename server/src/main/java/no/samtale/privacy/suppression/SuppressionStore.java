package no.samtale.privacy.suppression;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import no.samtale.platform.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table suppression. Every method runs in a transaction of the account. */
@Component
class SuppressionStore {
    private final JdbcClient jdbc;

    SuppressionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever else is about to note something of the address waits for the end of the caller's transaction. */
    void alone(AccountId account, byte[] address) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('samtale.suppression ' || :account || ' ' || :address, 0))")
                .param("account", account.toString())
                .param("address", Base64.getEncoder().encodeToString(address))
                .query((row, number) -> 0)
                .single();
    }

    /** Whether the latest row of an address says no. */
    boolean stopped(AccountId account, byte[] address, SuppressedMatter matter) {
        return jdbc.sql("""
                        select stopped from suppression
                        where account_id = :account and address_hash = :address and matter = :matter
                        order by position desc limit 1
                        """)
                .param("account", account.value())
                .param("address", address)
                .param("matter", matter.code())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void add(
            AccountId account,
            byte[] address,
            SuppressedMatter matter,
            boolean stopped,
            SuppressionSource source,
            Instant at) {
        jdbc.sql("""
                        insert into suppression (account_id, address_hash, matter, stopped, source, recorded_at)
                        values (:account, :address, :matter, :stopped, :source, :at)
                        """)
                .param("account", account.value())
                .param("address", address)
                .param("matter", matter.code())
                .param("stopped", stopped)
                .param("source", source.code())
                .param("at", Timestamp.from(at))
                .update();
    }
}
