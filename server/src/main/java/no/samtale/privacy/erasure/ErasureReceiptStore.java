package no.samtale.privacy.erasure;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.privacy.archive.KeptByLaw;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables erasure_receipt and erasure_kept. Every method runs in a transaction of the account. */
@Component
class ErasureReceiptStore {
    private final JdbcClient jdbc;
    private final KeptByLaw kept;

    ErasureReceiptStore(JdbcClient jdbc, KeptByLaw kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** Notes that an erasure is done; a second time changes nothing. */
    void add(AccountId account, ErasureReceipt receipt) {
        jdbc.sql("""
                        insert into erasure_receipt
                            (account_id, erasure_id, position, conversations, erased_at, unrecoverable_from)
                        values (:account, :erasure, :position, :conversations, :at, :unrecoverableFrom)
                        on conflict do nothing
                        """)
                .param("account", account.value())
                .param("erasure", receipt.id())
                .param("position", receipt.position())
                .param("conversations", receipt.conversations())
                .param("at", Timestamp.from(receipt.erasedAt()))
                .param("unrecoverableFrom", receipt.unrecoverableFrom())
                .update();
        receipt.kept().forEach(stays -> add(account, receipt.id(), stays));
    }

    private void add(AccountId account, UUID erasure, KeptByLaw.KeptUnderLaw stays) {
        jdbc.sql("""
                        insert into erasure_kept (account_id, erasure_id, ground, kept_until, entries)
                        values (:account, :erasure, :ground, :until, :entries)
                        on conflict do nothing
                        """)
                .param("account", account.value())
                .param("erasure", erasure)
                .param("ground", stays.ground())
                .param("until", stays.until())
                .param("entries", stays.entries())
                .update();
    }

    private List<KeptByLaw.KeptUnderLaw> kept(AccountId account, UUID erasure) {
        return jdbc.sql("""
                        select ground, kept_until, entries from erasure_kept
                        where account_id = :account and erasure_id = :erasure order by kept_until, ground
                        """)
                .param("account", account.value())
                .param("erasure", erasure)
                .query((row, number) -> kept.kept(
                        row.getString("ground"), row.getObject("kept_until", LocalDate.class), row.getInt("entries")))
                .list();
    }

    Optional<ErasureReceipt> find(AccountId account, UUID erasure) {
        return jdbc.sql("""
                        select erasure_id, position, conversations, erased_at, unrecoverable_from from erasure_receipt
                        where account_id = :account and erasure_id = :erasure
                        """)
                .param("account", account.value())
                .param("erasure", erasure)
                .query((row, number) -> new ErasureReceipt(
                        row.getObject("erasure_id", UUID.class),
                        row.getLong("position"),
                        row.getInt("conversations"),
                        row.getTimestamp("erased_at").toInstant(),
                        row.getObject("unrecoverable_from", LocalDate.class),
                        kept(account, erasure),
                        List.of(),
                        List.of()))
                .optional();
    }

    /** Those of these erasures that are done. */
    Set<UUID> done(AccountId account, Collection<UUID> erasures) {
        return new HashSet<>(jdbc.sql("""
                        select erasure_id from erasure_receipt
                        where account_id = :account and erasure_id = any(:erasures)
                        """)
                .param("account", account.value())
                .param("erasures", erasures.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
