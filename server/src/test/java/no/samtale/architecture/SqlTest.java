package no.samtale.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.samtale.privacy.register.Table;
import no.samtale.privacy.register.TestRegister;
import org.junit.jupiter.api.Test;

/** SQL lives in stores, and a store names the tables of its own module only. The register says whose a table is. */
class SqlTest {
    private static final Pattern STATEMENT =
            Pattern.compile("(?is)\\s*(with|select|insert|update|delete|merge|copy|truncate|lock)\\b.*");
    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(?:from|join|into|update|using|copy|truncate|table)\\s+(?:only\\s+)?"
                    + "([a-z_]+(?:\\s+(?:as\\s+)?[a-z_]+)?(?:\\s*,\\s*[a-z_]+(?:\\s+(?:as\\s+)?[a-z_]+)?)*)");

    /** Tables that another module may name too, and why. A closed list: what else it needs, it asks the owner for. */
    private static final Map<String, Set<String>> SHARED = Map.of(
            // Ids only: the jobs of platform visit every account.
            "account_directory", Set.of("platform"));

    private final Map<String, Set<String>> owners = TestRegister.real().tables().stream()
            .collect(Collectors.groupingBy(
                    table -> table.name(), Collectors.mapping(Table::module, Collectors.toSet())));

    @Test
    void namesTheTablesOfItsOwnModule() {
        List<String> faults = new ArrayList<>();
        for (Path file : Code.sources(Code.MAIN)) {
            faults.addAll(strangers(file, Code.text(file)));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void livesInStores() {
        assertThat(Code.sources(Code.MAIN).stream()
                        .filter(file -> !file.getFileName().toString().endsWith("Store.java"))
                        .filter(file -> !tables(Code.text(file)).isEmpty()))
                .isEmpty();
    }

    @Test
    void isFound() {
        assertThat(Code.sources(Code.MAIN).stream()
                        .filter(file -> file.getFileName().toString().endsWith("Store.java"))
                        .filter(file -> Literals.of(Code.text(file)).stream()
                                .noneMatch(literal -> STATEMENT.matcher(literal).matches())))
                .as("stores in which the test finds no SQL")
                .isEmpty();
    }

    @Test
    void control() {
        String source = """
                /* "select * from note" */ // "select * from team"
                class ContactStore {
                    String quoted = "say \\"from team\\"";
                    String one = "select a.x from contact a, agent as b where a.x is distinct from b.x";
                    String two = \"""
                            with waiting as (select 1 from conversation_head h join inbox using (inbox_id))
                            delete from message using waiting\""";
                }
                """;
        Path file = Code.MAIN.resolve("no/samtale/contacts/ContactStore.java");

        assertThat(tables(source)).containsExactly("contact", "agent", "conversation_head", "inbox", "message");
        assertThat(strangers(file, source))
                .containsExactly(
                        "ContactStore names agent of [accounts]",
                        "ContactStore names conversation_head of [conversations]",
                        "ContactStore names inbox of [inboxes]",
                        "ContactStore names message of [conversations]");
    }

    private List<String> strangers(Path file, String source) {
        String module =
                Code.MAIN.resolve("no/samtale").relativize(file).getName(0).toString();
        String name = file.getFileName().toString().replace(".java", "");
        return tables(source).stream()
                .filter(table -> !ownersOf(table).contains(module))
                .filter(table -> !SHARED.getOrDefault(table, Set.of()).contains(module))
                .map(table -> name + " names " + table + " of " + ownersOf(table))
                .toList();
    }

    /** The register's tables that the SQL in a source names, in their order. */
    private Set<String> tables(String source) {
        Set<String> tables = new LinkedHashSet<>();
        for (String literal : Literals.of(source)) {
            if (STATEMENT.matcher(literal).matches()) {
                NAMED.matcher(literal).results().forEach(found -> {
                    for (String each : found.group(1).toLowerCase(Locale.ROOT).split("\\s*,\\s*")) {
                        String table = each.split("\\s+")[0];
                        if (owners.containsKey(table)) {
                            tables.add(table);
                        }
                    }
                });
            }
        }
        return tables;
    }

    private Set<String> ownersOf(String table) {
        return owners.getOrDefault(table, Set.of());
    }
}
