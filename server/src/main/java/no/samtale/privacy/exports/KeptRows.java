package no.samtale.privacy.exports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.accounts.Agents;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.Purpose;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Column;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Subject;
import no.samtale.privacy.register.Table;
import no.samtale.privacy.subjects.NamedValue;
import no.samtale.privacy.subjects.SubjectTables;
import no.samtale.privacy.subjects.Withholding;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads all rows about a person by the register alone, so that a table or column that is added to the schema is in the
 * export without a line being written for it.
 */
@Component
class KeptRows {
    /** Before the id of a file, as it stands in the download of files. */
    private static final String FILES = "files/";

    private final JdbcClient jdbc;
    private final SubjectTables tables;
    private final Vault vault;
    private final Agents agents;
    private final ObjectProvider<Withholding> withheld;
    private final ObjectProvider<NamedValue> named;
    /** Items that are about whoever answers as much as about the person. */
    private final Set<String> aboutAgents = new HashSet<>();

    KeptRows(
            JdbcClient jdbc,
            SubjectTables tables,
            Vault vault,
            Agents agents,
            ObjectProvider<Withholding> withheld,
            ObjectProvider<NamedValue> named,
            Register register) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.vault = vault;
        this.agents = agents;
        this.withheld = withheld;
        this.named = named;
        register.categories().stream()
                .filter(category -> category.subject() == Subject.AGENT)
                .flatMap(category -> category.items().stream())
                .map(Category.Item::id)
                .forEach(aboutAgents::add);
    }

    /** The rows of these scopes, table by table. Runs in a transaction of the account. */
    List<KeptRow> of(AccountId account, Set<KeyScope> scopes) {
        vault.warm(scopes);
        // Most rows name the same few: each is asked for once.
        Map<AgentId, String> names = new HashMap<>();
        // The pieces of a file are one row of it: what differs between them is their order.
        Set<KeptRow> rows = new LinkedHashSet<>();
        Set<Table> read = new HashSet<>();
        for (SubjectTables.SubjectColumn naming : tables.columns()) {
            // A table that names both is read by the first.
            if (read.add(naming.table())) {
                for (Map<String, @Nullable Object> row : rows(account, naming, scopes)) {
                    if (withheld.stream()
                            .anyMatch(each -> each.withholds(naming.table().name(), row))) {
                        continue;
                    }
                    rows.add(opened(account, naming.table(), row, names));
                }
            }
        }
        return List.copyOf(rows);
    }

    /** All columns but the bytes of files, which an export names and a download gives. */
    private static String columns(Table table) {
        return table.columns().stream()
                .filter(column -> !isPieces(column))
                .map(Column::name)
                .collect(Collectors.joining(", "));
    }

    private static boolean isPieces(Column column) {
        return column instanceof Column.Content content && content.pieces() != null;
    }

    private List<Map<String, @Nullable Object>> rows(
            AccountId account, SubjectTables.SubjectColumn naming, Set<KeyScope> scopes) {
        UUID[] ids = scopes.stream()
                .filter(scope -> scope.kind() == naming.kind())
                .map(KeyScope::id)
                .toArray(UUID[]::new);
        // Each table begins with its key: account, whose, which.
        return jdbc.sql("select " + columns(naming.table()) + " from "
                        + naming.table().name() + " where account_id = :account and " + naming.column()
                        + " = any(:ids) order by 1, 2, 3")
                .param("account", account.value())
                .param("ids", ids)
                .query()
                .listOfRows();
    }

    private KeptRow opened(
            AccountId account, Table table, Map<String, @Nullable Object> row, Map<AgentId, String> names) {
        Map<Column.Personal, String> values = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            if (column instanceof Column.Personal personal) {
                String value = value(account, table, personal, row, names);
                if (value != null) {
                    values.put(personal, value);
                }
            }
        }
        return new KeptRow(table, values);
    }

    private @Nullable String value(
            AccountId account,
            Table table,
            Column.Personal column,
            Map<String, @Nullable Object> row,
            Map<AgentId, String> names) {
        if (column instanceof Column.Content content && content.pieces() != null) {
            return FILES + id(row, content.pieces());
        }
        Object value = row.get(column.name());
        if (value == null) {
            return null;
        }
        if (column instanceof Column.Content content) {
            return text(account, table, content, row, (byte[]) value);
        }
        if (aboutAgents.containsAll(column.items())) {
            // Who looked is another person's data, which the right of access does not reach (CJEU C-579/21).
            return null;
        }
        if (value instanceof UUID id) {
            return isAboutAgents(column)
                    ? names.computeIfAbsent(new AgentId(id), agent -> firstName(account, agent))
                    : named(account, table, column, id);
        }
        return Values.text(value);
    }

    private String named(AccountId account, Table table, Column.Personal column, UUID id) {
        return named.stream()
                .filter(each -> each.isAt(table.name(), column.name()))
                .findFirst()
                .flatMap(each -> each.name(account, id))
                .orElseGet(() -> Values.text(id));
    }

    private boolean isAboutAgents(Column.Personal column) {
        return column.items().stream().anyMatch(aboutAgents::contains);
    }

    private @Nullable String text(
            AccountId account, Table table, Column.Content content, Map<String, @Nullable Object> row, byte[] sealed) {
        // Another's: an agent's texts are not a contact's, nor is what is told of many.
        if (content.key() == KeyScope.Kind.AGENT || content.key() == KeyScope.Kind.BREACH) {
            return null;
        }
        KeyScope scope = new KeyScope(account, content.key(), id(row, SubjectTables.owner(content.key())));
        try {
            return vault.open(
                    Purpose.RIGHTS, scope, new Cell(table.name(), content.name(), id(row, content.row())), sealed);
        } catch (KeyDestroyed gone) {
            return null;
        }
    }

    private static UUID id(Map<String, @Nullable Object> row, String column) {
        return (UUID) Objects.requireNonNull(row.get(column), column);
    }

    /** Agents as the person has met them: by their first name, without an id. */
    private String firstName(AccountId account, AgentId agent) {
        return agents.named(account, Set.of(agent)).getOrDefault(agent, "").split(" ", 2)[0];
    }
}
