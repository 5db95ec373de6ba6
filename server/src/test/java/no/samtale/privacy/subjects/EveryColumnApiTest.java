package no.samtale.privacy.subjects;

import static no.samtale.privacy.subjects.PlantedPeople.contact;
import static no.samtale.privacy.subjects.PlantedPeople.conversation;
import static no.samtale.privacy.subjects.PlantedPeople.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.register.Column;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Subject;
import no.samtale.privacy.subjects.PlantedPeople.Planted;
import no.samtale.privacy.subjects.SubjectTables.SubjectColumn;
import no.samtale.testing.SamtaleTest;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.SubjectRestricted;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Every personal column about contacts, as the schema has them: planted over HTTP, in the export, corrected, refused under
 * restriction, gone after erasure. A new column is covered by itself; a new table asks for a row of it in
 * {@link PlantedPeople}.
 */
@SamtaleTest
class EveryColumnApiTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private SubjectTables tables;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Register register;

    @Autowired
    private Vault vault;

    @LocalServerPort
    private int port;

    private PlantedPeople people;

    /** A value of a person, where it stands. */
    private record Value(Planted person, SubjectColumn naming, String column, Map<String, @Nullable Object> row) {
        UUID id(String of) {
            return (UUID) Objects.requireNonNull(row.get(of), of);
        }

        String place() {
            return naming.table().name() + "." + column;
        }
    }

    @BeforeEach
    void plant() {
        people = new PlantedPeople(context, port);
    }

    @TestFactory
    @DisplayName(
            "P04, P28, P29, P30, P32, P45 each personal column is planted, exported, corrected, restricted and erased")
    Stream<DynamicTest> eachColumn() {
        List<DynamicTest> tests = new ArrayList<>();
        for (SubjectColumn naming : oneForEachTable()) {
            for (String column : schemaColumns(naming)) {
                tests.add(DynamicTest.dynamicTest(
                        "planted, exported and corrected: " + naming.table().name() + "." + column,
                        () -> exportsAndCorrects(value(naming, column))));
            }
        }
        tests.add(DynamicTest.dynamicTest("every sealed value is refused under restriction", this::refuses));
        tests.add(DynamicTest.dynamicTest("no list, count or page shows who is restricted", this::showsNothing));
        tests.add(DynamicTest.dynamicTest("nothing is left after erasure, of any column", this::leavesNothing));
        return tests.stream();
    }

    private List<SubjectColumn> oneForEachTable() {
        return tables.columns().stream()
                .sorted(java.util.Comparator.comparing(naming -> naming.kind() == KeyScope.Kind.TRAIL))
                .collect(java.util.stream.Collectors.toMap(
                        SubjectColumn::table, naming -> naming, (first, second) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The columns that the schema has, without those that the register says are not about a contact. */
    private List<String> schemaColumns(SubjectColumn naming) {
        List<String> others = naming.table().columns().stream()
                .filter(column -> !isAboutContacts(column))
                .map(Column::name)
                .toList();
        return jdbc
                .sql("select column_name from information_schema.columns where table_name = :table order by 1")
                .param("table", naming.table().name())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list()
                .stream()
                .filter(column -> !others.contains(column))
                .toList();
    }

    private boolean isAboutContacts(Column column) {
        return column instanceof Column.Personal personal
                && register.categories().stream()
                        .filter(category -> category.subject() == Subject.CONTACT)
                        .flatMap(category -> category.items().stream())
                        .anyMatch(item -> personal.items().contains(item.id()));
    }

    private Value value(SubjectColumn naming, String column) {
        return people.all().stream()
                .flatMap(person ->
                        row(person, naming, column).map(row -> new Value(person, naming, column, row)).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        naming.table().name() + "." + column + " is not planted: let PlantedPeople fill it over HTTP"));
    }

    private Optional<Map<String, @Nullable Object>> row(Planted person, SubjectColumn naming, String column) {
        String id = naming.kind() == KeyScope.Kind.CONVERSATION ? person.conversation() : person.contact();
        return transactions.call(people.account(), () -> jdbc
                .sql("select * from " + naming.table().name() + " where " + naming.column() + " = :id and " + column
                        + " is not null")
                .param("id", UUID.fromString(id))
                .query()
                .listOfRows()
                .stream()
                .findFirst());
    }

    private void exportsAndCorrects(Value value) {
        assertThat(exported(value)).as("in the export").isNotEmpty();
        Optional<Column.Content> content = content(value);
        boolean replaced = content.filter(column -> column.fixed() == null).isPresent();
        String text = value.place().equals("contact_identity.address_sealed")
                ? PlantedPeople.newAddress()
                : "Rettet " + PlantedPeople.newWord();
        Map<String, Object> correction = new java.util.HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "table",
                value.naming().table().name(),
                "column",
                value.column(),
                "text",
                text));
        content.ifPresent(column -> correction.put("row", value.id(column.row())));

        JsonNode result = done(people.officer().post(contact(value.person()) + "/corrections", correction))
                .body();

        assertThat(result.path("result").asString()).isEqualTo(replaced ? "replaced" : "supplemented");
        JsonNode export = export(value.person());
        assertThat(export.toString()).contains(text);
        if (replaced) {
            assertThat(exported(value)).anySatisfy(field -> assertThat(field).isEqualTo(text));
        }
    }

    private static Optional<Column.Content> content(Value value) {
        return value.naming().table().columns().stream()
                .filter(column -> column.name().equals(value.column()))
                .filter(Column.Content.class::isInstance)
                .map(Column.Content.class::cast)
                .findFirst();
    }

    private JsonNode export(Planted person) {
        return done(people.officer().get(contact(person) + "/export")).body();
    }

    private List<String> exported(Value value) {
        List<String> found = new ArrayList<>();
        for (JsonNode table : export(value.person()).path("data")) {
            if (table.path("table").asString().equals(value.naming().table().name())) {
                table.path("rows")
                        .forEach(row -> row.forEach(field -> {
                            if (field.path("field").asString().equals(value.column())) {
                                found.add(field.path("value").asString());
                            }
                        }));
            }
        }
        return found;
    }

    private void refuses() {
        people.all()
                .forEach(person ->
                        done(people.officer().post(contact(person) + "/restriction", Map.of("ground", "unlawful"))));
        int asked = 0;
        for (SubjectColumn naming : oneForEachTable()) {
            for (Column column : naming.table().columns()) {
                if (column instanceof Column.Content content && content.key() != KeyScope.Kind.AGENT) {
                    asked++;
                    assertRefused(value(naming, column.name()), content);
                }
            }
        }
        assertThat(asked).isPositive();
    }

    private void assertRefused(Value value, Column.Content content) {
        KeyScope.Kind kind = content.key();
        String owner = SubjectTables.owner(kind);
        KeyScope scope = new KeyScope(people.account(), kind, value.id(owner));
        Cell cell = new Cell(value.naming().table().name(), value.column(), value.id(content.row()));
        byte[] sealed = (byte[]) Objects.requireNonNull(value.row().get(value.column()));
        for (Purpose purpose : Purpose.values()) {
            if (purpose != Purpose.RIGHTS && covers(purpose, content)) {
                assertThatExceptionOfType(SubjectRestricted.class)
                        .as(value.place() + " for " + purpose)
                        .isThrownBy(() -> vault.open(purpose, scope, cell, sealed));
            }
        }
        assertThat(vault.open(Purpose.RIGHTS, scope, cell, sealed)).isNotNull();
    }

    private boolean covers(Purpose purpose, Column.Content content) {
        return register.categories().stream()
                .filter(category -> category.items().stream()
                        .anyMatch(item -> content.items().contains(item.id())))
                .anyMatch(category -> category.purposes().contains(purpose.id()));
    }

    private void showsNothing() {
        for (String view : List.of("mine", "unassigned", "all", "closed")) {
            JsonNode page = done(people.officer().get("/api/console/conversations?view=" + view))
                    .body();
            assertThat(page.path("rows")).as(view).isEmpty();
            page.path("counts").forEach(count -> assertThat(count.asInt()).isZero());
        }
        for (Planted person : people.all()) {
            assertThat(people.officer().get(conversation(person)).code()).isEqualTo("not_found");
            assertThat(people.visitor(person).get("/api/widget/conversation").code())
                    .isEqualTo("restricted");
        }
    }

    private void leavesNothing() {
        for (Planted person : people.all()) {
            done(people.officer().post(contact(person) + "/erasure", Map.of("id", UUID.randomUUID())));
            for (SubjectColumn naming : tables.columns()) {
                if (naming.kind() == KeyScope.Kind.TRAIL) {
                    continue; // Its tables name the contact too.
                }
                String id = naming.kind() == KeyScope.Kind.CONTACT ? person.contact() : person.conversation();
                long left = transactions.call(people.account(), () -> jdbc.sql("select count(*) from "
                                + naming.table().name() + " where " + naming.column() + " = :id")
                        .param("id", UUID.fromString(id))
                        .query(Long.class)
                        .single());
                assertThat(left).as(naming.table().name()).isZero();
            }
        }
    }
}
