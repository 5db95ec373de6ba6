package no.samtale.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far key-encryption keys have come towards their end: tables key_encryption_key and installation. */
final class EpochStore {
    private final JdbcClient jdbc;

    EpochStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this epoch's beginning has been the end of those before it. */
    boolean turned(int epoch) {
        return jdbc.sql("select coalesce(turned_epoch >= :epoch, false) from installation")
                .param("epoch", epoch)
                .query(Boolean.class)
                .single();
    }

    void turn(int epoch) {
        jdbc.sql("update installation set turned_epoch = greatest(coalesce(turned_epoch, :epoch), :epoch)")
                .param("epoch", epoch)
                .update();
    }

    /** Keys from before this epoch under which something was erased, and which have not ended. */
    List<KekId> toEnd(int epoch) {
        return jdbc.sql("""
                        select account_id, epoch, bucket from key_encryption_key
                        where erased and ended_at is null and epoch < :epoch
                        order by account_id, epoch, bucket
                        """)
                .param("epoch", epoch)
                .query((row, number) -> kek(row))
                .list();
    }

    /** Notes that nothing is wrapped by it any more. */
    void end(KekId kek, Instant at) {
        note("ended_at", kek, at);
    }

    /** Keys that ended no later than this and are not destroyed. */
    List<KekId> toDestroy(Instant endedBy) {
        return jdbc.sql("""
                        select account_id, epoch, bucket from key_encryption_key
                        where ended_at <= :by and destroyed_at is null
                        order by account_id, epoch, bucket
                        """)
                .param("by", OffsetDateTime.ofInstant(endedBy, ZoneOffset.UTC))
                .query((row, number) -> kek(row))
                .list();
    }

    /** Notes that it is not in the keyring any more. */
    void destroy(KekId kek, Instant at) {
        note("destroyed_at", kek, at);
    }

    /** All that are destroyed. */
    List<KekId> destroyed() {
        return jdbc.sql("select account_id, epoch, bucket from key_encryption_key where destroyed_at is not null")
                .query((row, number) -> kek(row))
                .list();
    }

    private void note(String column, KekId kek, Instant at) {
        jdbc.sql("update key_encryption_key set " + column + " = :at"
                        + " where account_id = :account and epoch = :epoch and bucket = :bucket")
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("account", kek.account().value())
                .param("epoch", kek.epoch())
                .param("bucket", kek.bucket())
                .update();
    }

    private static KekId kek(ResultSet row) throws SQLException {
        return new KekId(
                new AccountId(row.getObject("account_id", UUID.class)), row.getInt("epoch"), row.getInt("bucket"));
    }
}
