package no.samtale.privacy.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must hold between the register's files: every name that is used is defined, every name that is defined is used (so
 * that the notice says nothing that is not done), and each category has one retention rule for each of its purposes.
 */
final class RegisterRules {
    private static final String CATEGORIES = "categories.yaml";
    private static final String RETENTION = "retention.yaml";

    private final Register register;

    RegisterRules(Register register) {
        this.register = register;
    }

    void check() {
        unique("purposes.yaml", register.purposes(), Purpose::id);
        unique("sources.yaml", register.sources(), Source::id);
        unique(CATEGORIES, register.categories(), Category::id);
        unique("columns", register.tables(), table -> table.cluster() + " " + table.name());
        unique("recipients.yaml", register.recipients(), Recipient::id);
        unique("browser-storage.yaml", register.storage(), BrowserEntry::id);
        unique("notice.yaml", clauses().toList(), Clause::id);
        checkPurposesAndSources();
        checkItems();
        checkRetention();
        checkEvents();
        checkTogether();
        checkRows();
    }

    private void checkPurposesAndSources() {
        Set<String> purposes = ids(register.activePurposes(), Purpose::id);
        Set<String> sources = ids(register.sources(), Source::id);
        Set<String> categories = ids(register.categories(), Category::id);
        for (Category each : register.categories()) {
            notPlanned(CATEGORIES, each.id() + ".purposes", each.purposes());
            defined(CATEGORIES, each.id() + ".purposes", each.purposes(), purposes);
            defined(CATEGORIES, each.id() + ".sources", each.sources(), sources);
        }
        for (Recipient each : register.recipients()) {
            notPlanned("recipients.yaml", each.id() + ".purposes", each.purposes());
            defined("recipients.yaml", each.id() + ".purposes", each.purposes(), purposes);
            defined("recipients.yaml", each.id() + ".categories", each.categories(), categories);
        }
        for (BrowserEntry each : register.storage()) {
            notPlanned("browser-storage.yaml", each.id() + ".purpose", List.of(each.purpose()));
            defined("browser-storage.yaml", each.id() + ".purpose", List.of(each.purpose()), purposes);
        }
        used("purposes.yaml", purposes, register.categories().stream().flatMap(each -> each.purposes().stream()));
        used("sources.yaml", sources, register.categories().stream().flatMap(each -> each.sources().stream()));
    }

    /** A planned purpose that something uses is no longer planned; the notice must tell of it. */
    private void notPlanned(String file, String key, List<String> names) {
        for (Purpose each : register.purposes()) {
            if (!each.active() && names.contains(each.id())) {
                throw new RegisterFault(
                        file,
                        key,
                        "names " + each.id() + ", which purposes.yaml says is planned; take its status away");
            }
        }
    }

    private void checkItems() {
        Set<String> items = register.categories().stream()
                .flatMap(each -> each.items().stream())
                .map(Category.Item::id)
                .collect(Collectors.toSet());
        List<String> held = new ArrayList<>();
        for (Table table : register.tables()) {
            for (Column column : table.columns()) {
                if (column instanceof Column.Personal personal) {
                    String key = table.name() + "." + column.name() + ".items";
                    defined("columns/" + table.module() + ".yaml", key, personal.items(), items);
                    held.addAll(personal.items());
                }
            }
        }
        for (PassingItem each : register.passing()) {
            defined("passing.yaml", "item", List.of(each.item()), items);
            held.add(each.item());
        }
        used(CATEGORIES, items, held.stream());
    }

    private void checkRetention() {
        Set<String> wanted = new HashSet<>();
        for (Category category : register.categories()) {
            category.purposes().forEach(purpose -> wanted.add(category.id() + " under " + purpose));
        }
        Function<RetentionRule, String> pair = rule -> rule.category() + " under " + rule.purpose();
        unique(RETENTION, register.retention(), pair);
        Set<String> ruled = ids(register.retention(), pair);
        defined(RETENTION, "rules", List.copyOf(ruled), wanted);
        for (String each : wanted) {
            if (!ruled.contains(each)) {
                throw new RegisterFault(RETENTION, "rules", "has none for " + each);
            }
        }
    }

    /** What goes together goes at the same time. */
    private void checkTogether() {
        for (RetentionRule each : register.retention()) {
            if (each.with() != null && !sharesItsTime(each)) {
                throw new RegisterFault(
                        RETENTION, each.category(), "goes with " + each.with() + ", which has no rule of that time");
            }
        }
    }

    private boolean sharesItsTime(RetentionRule rule) {
        return register.retention().stream()
                .filter(other -> other.category().equals(rule.with()) && other.with() == null)
                .anyMatch(other -> other.lasting().equals(rule.lasting()));
    }

    private void checkEvents() {
        Set<String> events = register.events().keySet();
        List<Lasting> lastings = Stream.concat(
                        register.retention().stream().map(RetentionRule::lasting),
                        register.storage().stream().map(BrowserEntry::lasting))
                .toList();
        for (Lasting each : lastings) {
            defined(RETENTION, "events", List.of(each.event()), events);
        }
        used(RETENTION, events, lastings.stream().map(Lasting::event));
    }

    private void checkRows() {
        for (Table table : register.tables()) {
            Set<String> columns = ids(table.columns(), Column::name);
            for (Column column : table.columns()) {
                if (column instanceof Column.Content content) {
                    String key = table.name() + "." + column.name() + ".row";
                    String file = "columns/" + table.module() + ".yaml";
                    defined(file, key, List.of(content.row()), columns);
                    if (content.pieces() != null) {
                        defined(
                                file,
                                table.name() + "." + column.name() + ".pieces",
                                List.of(content.pieces()),
                                columns);
                    }
                }
            }
        }
    }

    private Stream<Clause> clauses() {
        return register.notice().clauses().stream()
                .flatMap(clause -> Stream.concat(Stream.of(clause), clause.parts().stream()));
    }

    private static void defined(String file, String key, List<String> names, Set<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                throw new RegisterFault(file, key, "names " + name + ", which is not defined");
            }
        }
    }

    private static void used(String file, Set<String> names, Stream<String> uses) {
        Set<String> unused = new java.util.TreeSet<>(names);
        uses.forEach(unused::remove);
        if (!unused.isEmpty()) {
            throw new RegisterFault(file, unused.iterator().next(), "is not used by anything");
        }
    }

    private static <T> Set<String> ids(List<T> all, Function<T, String> id) {
        return all.stream().map(id).collect(Collectors.toSet());
    }

    private static <T> void unique(String file, List<T> all, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T each : all) {
            if (!seen.add(id.apply(each))) {
                throw new RegisterFault(file, id.apply(each), "stands there twice");
            }
        }
    }
}
