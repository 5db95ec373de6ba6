package no.samtale.vault;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import org.springframework.jdbc.support.SqlArrayValue;

/** The chain of erasures: table erasure_ledger. */
final class LedgerStore {
    private static final String COLUMNS = "position, erasure_id, kinds, scope_ids, erased_at, hash";

    private final VaultStatements statements;

    LedgerStore(VaultStatements statements) {
        this.statements = statements;
    }

    Optional<LedgerEntry.Sealed> last(AccountId account) {
        return one(
                account,
                "select " + COLUMNS + " from erasure_ledger where account_id = :account order by position desc limit 1",
                Map.of());
    }

    Optional<LedgerEntry.Sealed> at(AccountId account, long position) {
        return one(
                account,
                "select " + COLUMNS + " from erasure_ledger where account_id = :account and position = :position",
                Map.of("position", position));
    }

    Optional<LedgerEntry.Sealed> of(AccountId account, UUID erasure) {
        return one(
                account,
                "select " + COLUMNS + " from erasure_ledger where account_id = :account and erasure_id = :erasure",
                Map.of("erasure", erasure));
    }

    List<LedgerEntry.Sealed> after(AccountId account, long position, int limit) {
        return statements.query(
                account,
                "select " + COLUMNS + " from erasure_ledger where account_id = :account and position > :position"
                        + " order by position limit :limit",
                Map.of("position", position, "limit", limit),
                (row, number) -> sealed(account, row));
    }

    /**
     * Adds an entry and destroys the keys that it names, in one transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another entry has taken the position, or the erasure is
     *     there already
     */
    void append(LedgerEntry.Sealed sealed) {
        LedgerEntry entry = sealed.entry();
        statements.run(
                entry.account(),
                """
                with entry as (
                    insert into erasure_ledger (account_id, position, erasure_id, kinds, scope_ids, erased_at, hash)
                    values (:account, :position, :erasure, :kinds::smallint[], :ids::uuid[], :at, :hash))
                delete from key_scope
                using unnest(:kinds::smallint[], :ids::uuid[]) as gone (kind, scope_id)
                where account_id = :account and key_scope.kind = gone.kind and key_scope.scope_id = gone.scope_id
                """,
                Map.of(
                        "position",
                        entry.position(),
                        "erasure",
                        entry.erasure(),
                        "kinds",
                        new SqlArrayValue(
                                "smallint",
                                entry.scopes().stream()
                                        .map(scope -> scope.kind().code())
                                        .toArray()),
                        "ids",
                        new SqlArrayValue(
                                "uuid",
                                entry.scopes().stream().map(KeyScope::id).toArray()),
                        "at",
                        OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC),
                        "hash",
                        sealed.hash()));
    }

    private Optional<LedgerEntry.Sealed> one(AccountId account, String sql, Map<String, ?> parameters) {
        return statements.query(account, sql, parameters, (row, number) -> sealed(account, row)).stream()
                .findFirst();
    }

    private static LedgerEntry.Sealed sealed(AccountId account, ResultSet row) throws SQLException {
        Object[] kinds = elements(row.getArray("kinds"));
        Object[] ids = elements(row.getArray("scope_ids"));
        List<KeyScope> scopes = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            scopes.add(new KeyScope(account, KeyScope.Kind.of(((Number) kinds[i]).intValue()), (UUID) ids[i]));
        }
        LedgerEntry entry = new LedgerEntry(
                account,
                row.getLong("position"),
                row.getObject("erasure_id", UUID.class),
                scopes,
                row.getTimestamp("erased_at").toInstant());
        return new LedgerEntry.Sealed(entry, row.getBytes("hash"));
    }

    private static Object[] elements(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }
}
