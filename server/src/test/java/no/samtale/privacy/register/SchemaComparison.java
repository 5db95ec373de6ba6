package no.samtale.privacy.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samtale.privacy.register.Schema.ForeignKey;
import no.samtale.privacy.register.Schema.Policy;
import no.samtale.privacy.register.Schema.SchemaColumn;
import no.samtale.privacy.register.Schema.SchemaTable;

/** Holds the register against the schema of one cluster and tells every difference and every wall that is missing. */
final class SchemaComparison {
    private static final String ACCOUNT = "account_id";
    private static final String WALL = "(account_id = current_account())";

    /** The tables that belong to no account: this list is closed, so that adding one is a decision. */
    private static final Map<Table.Cluster, Set<String>> GLOBAL = Map.of(
            Table.Cluster.MAIN,
            Set.of(
                    "account_directory",
                    "entrypoint_directory",
                    "flyway_schema_history",
                    "scheduled_tasks",
                    "spring_session",
                    "spring_session_attributes"),
            Table.Cluster.VAULT,
            Set.of("flyway_schema_history", "installation", "key_encryption_key"));

    /** All that a global table may know of a person: which agent is signed in. */
    private static final String ALLOWED_IN_GLOBAL = "agent-session.";

    private final Register register;
    private final Table.Cluster cluster;
    private final Schema schema;
    private final List<String> faults = new ArrayList<>();

    SchemaComparison(Register register, Table.Cluster cluster, Schema schema) {
        this.register = register;
        this.cluster = cluster;
        this.schema = schema;
    }

    List<String> faults() {
        Map<String, Table> classed = new HashMap<>();
        register.tables().stream().filter(table -> table.cluster() == cluster).forEach(table -> {
            classed.put(table.name(), table);
        });
        for (SchemaTable real : schema.tables()) {
            Table table = classed.remove(real.name());
            if (table == null) {
                faults.add(real.name() + " is in the database and not in the register");
            } else {
                compare(table, real);
            }
        }
        classed.keySet().stream().sorted().forEach(name -> {
            faults.add(name + " is in the register and not in the database");
        });
        return faults;
    }

    private void compare(Table table, SchemaTable real) {
        compareColumns(table, real);
        switch (table.isolation()) {
            case ACCOUNT -> checkWalls(real);
            case GLOBAL -> checkGlobal(table);
        }
    }

    private void compareColumns(Table table, SchemaTable real) {
        Map<String, Column> classed = new HashMap<>();
        table.columns().forEach(column -> classed.put(column.name(), column));
        for (SchemaColumn each : real.columns()) {
            Column column = classed.remove(each.name());
            if (column == null) {
                faults.add(place(real, each.name()) + " has no class in the register");
            } else if (column instanceof Column.Content content) {
                checkContent(real, each, content);
            }
        }
        classed.keySet().stream().sorted().forEach(name -> {
            faults.add(place(real, name) + " is in the register and not in the database");
        });
    }

    private void checkContent(SchemaTable real, SchemaColumn column, Column.Content content) {
        if (!column.type().equals("bytea")) {
            faults.add(place(real, column.name()) + " is content and not sealed: its type is " + column.type());
        } else if (!column.storage().equals("e")) {
            faults.add(place(real, column.name()) + " is content and its storage is not external");
        }
        Optional<SchemaColumn> row = real.columns().stream()
                .filter(each -> each.name().equals(content.row()))
                .findFirst();
        if (row.isEmpty() || !row.get().type().equals("uuid")) {
            faults.add(place(real, column.name()) + " is bound to " + content.row() + ", which is no uuid");
        }
    }

    private void checkWalls(SchemaTable real) {
        if (real.primaryKey().isEmpty() || !real.primaryKey().getFirst().equals(ACCOUNT)) {
            faults.add(real.name() + " has not account_id first in its primary key");
        }
        for (ForeignKey key : real.foreignKeys()) {
            if (!key.columns().getFirst().equals(ACCOUNT)
                    || !key.targetColumns().getFirst().equals(ACCOUNT)) {
                faults.add(real.name() + " points to " + key.target() + " without account_id first");
            }
        }
        if (!real.rowSecurity() || !real.forced()) {
            faults.add(real.name() + " has no forced row-level security");
        }
        boolean walled = real.policies().size() == 1 && isWall(real.policies().getFirst());
        if (!walled) {
            faults.add(real.name() + " has not the policy account_isolation alone");
        }
    }

    private static boolean isWall(Policy policy) {
        return policy.name().equals("account_isolation")
                && policy.command().equals("*")
                && policy.using().equals(WALL)
                && policy.check().equals(WALL);
    }

    private void checkGlobal(Table table) {
        if (!GLOBAL.getOrDefault(cluster, Set.of()).contains(table.name())) {
            faults.add(table.name() + " belongs to no account and is not on the closed list");
        }
        for (Column column : table.columns()) {
            boolean fits =
                    switch (column) {
                        case Column.NotPersonal reasoned -> true;
                        case Column.Linked linked ->
                            linked.items().stream().allMatch(item -> item.startsWith(ALLOWED_IN_GLOBAL));
                        case Column.Content content -> false;
                    };
            if (!fits) {
                faults.add(table.name() + "." + column.name() + " is personal in a table that belongs to no account");
            }
        }
    }

    private static String place(SchemaTable table, String column) {
        return table.name() + "." + column;
    }
}
