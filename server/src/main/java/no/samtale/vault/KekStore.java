package no.samtale.vault;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the vault knows of its keyring, which is no key: tables installation and key_encryption_key. */
final class KekStore {
    private final JdbcClient jdbc;

    KekStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Installation> installation() {
        return jdbc.sql("select installation_id as id, check_value as check from installation")
                .query(Installation.class)
                .optional();
    }

    void register(Installation installation, Instant now) {
        jdbc.sql("""
                        insert into installation (installation_id, check_value, created_at)
                        values (:id, :check, :now)
                        on conflict do nothing
                        """)
                .param("id", installation.id())
                .param("check", installation.check())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /** The check value of a key-encryption key, if it is registered. */
    Optional<byte[]> check(KekId kek) {
        return jdbc.sql("""
                        select check_value from key_encryption_key
                        where account_id = :account and epoch = :epoch and bucket = :bucket
                        """)
                .param("account", kek.account().value())
                .param("epoch", kek.epoch())
                .param("bucket", kek.bucket())
                .query(byte[].class)
                .optional();
    }

    /** Registers a key-encryption key, unless one of this name is registered already. */
    void register(KekId kek, byte[] check, Instant now) {
        jdbc.sql("""
                        insert into key_encryption_key (account_id, epoch, bucket, check_value, created_at)
                        values (:account, :epoch, :bucket, :check, :now)
                        on conflict do nothing
                        """)
                .param("account", kek.account().value())
                .param("epoch", kek.epoch())
                .param("bucket", kek.bucket())
                .param("check", check)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /** The registered key-encryption keys that come after this one and have not ended, in order. */
    List<Registered> page(KekId after, int limit) {
        return jdbc.sql("""
                        select account_id, epoch, bucket, check_value from key_encryption_key
                        where (account_id, epoch, bucket) > (:account, :epoch, :bucket) and ended_at is null
                        order by account_id, epoch, bucket
                        limit :limit
                        """)
                .param("account", after.account().value())
                .param("epoch", after.epoch())
                .param("bucket", after.bucket())
                .param("limit", limit)
                .query((row, number) -> new Registered(
                        new KekId(
                                new AccountId(row.getObject("account_id", UUID.class)),
                                row.getInt("epoch"),
                                row.getInt("bucket")),
                        row.getBytes("check_value")))
                .list();
    }

    /** The keys of an account's identity index that are not destroyed, and whether they have ended. */
    Map<KekId, Boolean> indexKeys(AccountId account) {
        Map<KekId, Boolean> keys = new HashMap<>();
        jdbc.sql("""
                        select epoch, ended_at is not null as ended from key_encryption_key
                        where account_id = :account and bucket = :bucket and destroyed_at is null
                        """)
                .param("account", account.value())
                .param("bucket", KekId.INDEX)
                .query(row -> {
                    keys.put(new KekId(account, row.getInt("epoch"), KekId.INDEX), row.getBoolean("ended"));
                });
        return keys;
    }

    /** The accounts that have keys. */
    List<AccountId> accounts() {
        return jdbc.sql("select distinct account_id from key_encryption_key")
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
    }

    /** The keyring's own entry. */
    record Installation(UUID id, byte[] check) {}

    /** A key-encryption key that there must be, and what it shows itself by. */
    record Registered(KekId kek, byte[] check) {}
}
