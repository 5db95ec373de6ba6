package no.samtale.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import no.samtale.platform.AccountId;
import org.springframework.jdbc.support.SqlArrayValue;

/** The wrapped data keys: table key_scope. */
final class KeyScopeStore {
    private final VaultStatements statements;

    KeyScopeStore(VaultStatements statements) {
        this.statements = statements;
    }

    /**
     * Stores the keys of new scopes, and gives what is stored: of a scope that was there already, its own key. Such a
     * scope counts as new again, so that the sweep does not take it while it is being used once more.
     */
    List<WrappedKey> insert(AccountId account, List<WrappedKey> keys, Instant now) {
        return statements.query(
                account,
                """
                insert into key_scope as stored (account_id, kind, scope_id, epoch, bucket, wrapped, created_at)
                select :account, kind, scope_id, epoch, bucket, wrapped, :now
                from unnest(:kinds::smallint[], :ids::uuid[], :epochs::integer[], :buckets::smallint[], :wrapped::bytea[])
                    as new (kind, scope_id, epoch, bucket, wrapped)
                order by kind, scope_id
                on conflict (account_id, kind, scope_id)
                    do update set created_at = greatest(stored.created_at, excluded.created_at)
                returning kind, scope_id, epoch, bucket, wrapped, restricted
                """,
                with(columns(keys), Map.of("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))),
                (row, number) -> wrappedKey(account, row));
    }

    List<WrappedKey> find(AccountId account, Collection<KeyScope> scopes) {
        return statements.query(account, """
                select kind, scope_id, epoch, bucket, wrapped, restricted
                from key_scope join unnest(:kinds::smallint[], :ids::uuid[]) as wanted (kind, scope_id)
                    using (kind, scope_id)
                where account_id = :account
                """, of(scopes), (row, number) -> wrappedKey(account, row));
    }

    /** Some of what a key-encryption key wraps. */
    List<WrappedKey> wrappedBy(KekId kek, int limit) {
        return statements.query(
                kek.account(),
                """
                select kind, scope_id, epoch, bucket, wrapped, restricted from key_scope
                where account_id = :account and epoch = :epoch and bucket = :bucket
                limit :limit
                """,
                Map.of("epoch", kek.epoch(), "bucket", kek.bucket(), "limit", limit),
                (row, number) -> wrappedKey(kek.account(), row));
    }

    /** Puts the same data keys in another wrapping, those of them that are there still and in the old one. */
    void wrapAnew(KekId old, List<WrappedKey> keys) {
        statements.run(old.account(), """
                update key_scope set epoch = new.epoch, bucket = new.bucket, wrapped = new.wrapped
                from unnest(:kinds::smallint[], :ids::uuid[], :epochs::integer[], :buckets::smallint[], :wrapped::bytea[])
                    as new (kind, scope_id, epoch, bucket, wrapped)
                where account_id = :account and key_scope.kind = new.kind and key_scope.scope_id = new.scope_id
                    and key_scope.epoch = :epoch and key_scope.bucket = :bucket
                """, with(columns(keys), Map.of("epoch", old.epoch(), "bucket", old.bucket())));
    }

    void delete(AccountId account, Collection<KeyScope> scopes) {
        statements.run(account, """
                delete from key_scope
                using unnest(:kinds::smallint[], :ids::uuid[]) as gone (kind, scope_id)
                where account_id = :account and key_scope.kind = gone.kind and key_scope.scope_id = gone.scope_id
                """, of(scopes));
    }

    /** Sets whether these scopes are restricted. */
    void restrict(AccountId account, Collection<KeyScope> scopes, boolean restricted) {
        Map<String, Object> parameters = new HashMap<>(of(scopes));
        parameters.put("restricted", restricted);
        statements.run(account, """
                update key_scope set restricted = :restricted
                from unnest(:kinds::smallint[], :ids::uuid[]) as chosen (kind, scope_id)
                where account_id = :account and key_scope.kind = chosen.kind and key_scope.scope_id = chosen.scope_id
                """, parameters);
    }

    List<KeyScope> restricted(AccountId account) {
        return statements.query(
                account,
                "select kind, scope_id from key_scope where account_id = :account and restricted",
                Map.of(),
                (row, number) -> scope(account, row));
    }

    /** Scopes of a kind that the main database has not been seen to know and that were made before; in order of id. */
    List<KeyScope> unconfirmed(AccountId account, KeyScope.Kind kind, UUID after, Instant before, int limit) {
        return statements.query(
                account,
                """
                select scope_id
                from key_scope
                where account_id = :account and kind = :kind and scope_id > :after and not confirmed
                    and created_at < :before
                order by scope_id
                limit :limit
                """,
                Map.of(
                        "kind",
                        kind.code(),
                        "after",
                        after,
                        "before",
                        OffsetDateTime.ofInstant(before, ZoneOffset.UTC),
                        "limit",
                        limit),
                (row, number) -> new KeyScope(account, kind, row.getObject("scope_id", UUID.class)));
    }

    void confirm(AccountId account, Collection<KeyScope> scopes) {
        statements.run(account, """
                update key_scope set confirmed = true
                from unnest(:kinds::smallint[], :ids::uuid[]) as known (kind, scope_id)
                where account_id = :account and key_scope.kind = known.kind and key_scope.scope_id = known.scope_id
                """, of(scopes));
    }

    /** Deletes those of the scopes that are still unconfirmed and still as old, and gives them. */
    List<KeyScope> sweep(AccountId account, Collection<KeyScope> scopes, Instant before) {
        Map<String, Object> parameters = new HashMap<>(of(scopes));
        parameters.put("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
        return statements.query(account, """
                delete from key_scope
                using unnest(:kinds::smallint[], :ids::uuid[]) as unknown (kind, scope_id)
                where account_id = :account and key_scope.kind = unknown.kind
                    and key_scope.scope_id = unknown.scope_id and not confirmed and created_at < :before
                returning key_scope.kind, key_scope.scope_id
                """, parameters, (row, number) -> scope(account, row));
    }

    private static Map<String, Object> of(Collection<KeyScope> scopes) {
        List<KeyScope> ordered = List.copyOf(scopes);
        return Map.of(
                "kinds", array("smallint", ordered, scope -> scope.kind().code()),
                "ids", array("uuid", ordered, KeyScope::id));
    }

    private static Map<String, Object> columns(List<WrappedKey> keys) {
        return Map.of(
                "kinds", array("smallint", keys, key -> key.scope().kind().code()),
                "ids", array("uuid", keys, key -> key.scope().id()),
                "epochs", array("integer", keys, key -> key.kek().epoch()),
                "buckets", array("smallint", keys, key -> key.kek().bucket()),
                "wrapped", new SqlArrayValue("bytea", (Object[]) wrapped(keys)));
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static <T> SqlArrayValue array(String type, List<T> items, Function<T, Object> part) {
        return new SqlArrayValue(type, items.stream().map(part).toArray());
    }

    // The driver tells the type of the elements by that of the array.
    private static byte[][] wrapped(List<WrappedKey> keys) {
        return keys.stream().map(WrappedKey::bytes).toArray(byte[][]::new);
    }

    private static WrappedKey wrappedKey(AccountId account, ResultSet row) throws SQLException {
        return new WrappedKey(
                scope(account, row),
                new KekId(account, row.getInt("epoch"), row.getInt("bucket")),
                row.getBytes("wrapped"),
                row.getBoolean("restricted"));
    }

    private static KeyScope scope(AccountId account, ResultSet row) throws SQLException {
        return new KeyScope(account, KeyScope.Kind.of(row.getInt("kind")), row.getObject("scope_id", UUID.class));
    }

    /** A data key under its key-encryption key. */
    record WrappedKey(KeyScope scope, KekId kek, byte[] bytes, boolean restricted) {}
}
