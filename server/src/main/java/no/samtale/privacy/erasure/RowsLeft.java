package no.samtale.privacy.erasure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.privacy.subjects.SubjectTables;
import no.samtale.vault.KeyScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what is left of erased scopes, in every table of the register that names a conversation or a contact: so a table
 * that a feature forgets to delete from is found by the first erasure, not by the person.
 */
@Component
class RowsLeft {
    private final JdbcClient jdbc;
    private final SubjectTables tables;

    RowsLeft(JdbcClient jdbc, SubjectTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** Rows left, by table and column; empty if all are gone. */
    Map<String, Long> of(AccountId account, Set<KeyScope> scopes) {
        Map<String, Long> left = new LinkedHashMap<>();
        for (SubjectTables.SubjectColumn naming : tables.columns()) {
            long rows = count(account, naming, scopes);
            if (rows > 0) {
                left.put(naming.table().name() + "." + naming.column(), rows);
            }
        }
        return left;
    }

    private long count(AccountId account, SubjectTables.SubjectColumn naming, Set<KeyScope> scopes) {
        UUID[] ids = scopes.stream()
                .filter(scope -> scope.kind() == naming.kind())
                .map(KeyScope::id)
                .toArray(UUID[]::new);
        return jdbc.sql("select count(*) from " + naming.table().name() + " where account_id = :account and "
                        + naming.column() + " = any(:ids)")
                .param("account", account.value())
                .param("ids", ids)
                .query(Long.class)
                .single();
    }
}
