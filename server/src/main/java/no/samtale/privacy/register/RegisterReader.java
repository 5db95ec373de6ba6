package no.samtale.privacy.register;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.samtale.vault.KeyScope;

/** Turns the register's files into records, and refuses whatever does not belong. */
final class RegisterReader {
    private final RegisterFiles files;

    RegisterReader(RegisterFiles files) {
        this.files = files;
    }

    Register read() {
        Register register = new Register(
                whole("controller.yaml", file -> file.child("controller").as(RegisterReader::controller)),
                whole("purposes.yaml", file -> file.list("purposes", RegisterReader::purpose)),
                whole("sources.yaml", file -> file.list("sources", RegisterReader::source)),
                whole("categories.yaml", file -> file.list("categories", RegisterReader::category)),
                whole("retention.yaml", RegisterReader::events),
                whole("retention.yaml", RegisterReader::rules),
                tables(),
                whole("passing.yaml", file -> file.list("passing", RegisterReader::passing)),
                whole("recipients.yaml", file -> file.list("recipients", RegisterReader::recipient)),
                whole("browser-storage.yaml", file -> file.list("storage", RegisterReader::storage)),
                whole("notice.yaml", RegisterReader::notice));
        new RegisterRules(register).check();
        return register;
    }

    private <T> T whole(String name, java.util.function.Function<YamlNode, T> reading) {
        return files.file(name).as(reading);
    }

    private static Register.DefaultController controller(YamlNode node) {
        return new Register.DefaultController(node.words("name"), node.words("responsible"));
    }

    private static Purpose purpose(YamlNode node) {
        return new Purpose(
                node.text("id"),
                node.optional("status") == null ? Purpose.Status.ACTIVE : node.oneOf(Purpose.Status.class, "status"),
                optional(node),
                node.text("dpv"),
                node.oneOf(LegalBasis.class, "basis"),
                node.words("name"),
                node.words("text"),
                node.words("because"));
    }

    private static Source source(YamlNode node) {
        return new Source(node.text("id"), node.text("dpv"), node.words("name"));
    }

    private static Category category(YamlNode node) {
        String id = node.text("id");
        return new Category(
                id,
                node.oneOf(Subject.class, "subject"),
                node.text("dpv"),
                node.words("name"),
                node.someTexts("purposes"),
                node.someTexts("sources"),
                node.entries("items", item -> item(id, item)).values().stream().toList());
    }

    private static Category.Item item(String category, YamlNode node) {
        return new Category.Item(category + "." + node.name(), optional(node), node.text("dpv"), node.words("name"));
    }

    private static boolean optional(YamlNode node) {
        return node.optional("optional") != null && node.parsed("optional", RegisterReader::truth);
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private static Map<String, Words> events(YamlNode node) {
        node.optional("rules");
        return node.entries("events", event -> new Words(event.text("nb"), event.text("en")));
    }

    private static List<RetentionRule> rules(YamlNode node) {
        node.optional("events");
        return node.list(
                "rules",
                rule -> new RetentionRule(
                        rule.text("category"),
                        rule.text("purpose"),
                        lasting(rule),
                        rule.optionalText("with"),
                        rule.optionalText("fixed")));
    }

    private static Lasting lasting(YamlNode node) {
        String until = node.optionalText("until");
        if (until != null) {
            return new Lasting.Until(until);
        }
        String dated = node.optionalText("dated");
        if (dated != null) {
            return new Lasting.Dated(dated);
        }
        Duration period = node.parsed("period", Duration::parse);
        if (period.isNegative() || period.isZero() || period.toHours() * 3600 != period.toSeconds()) {
            throw node.fault("period", "should be whole days or hours");
        }
        return new Lasting.After(period, node.text("after"));
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (YamlNode file : files.columnFiles()) {
            tables.addAll(file.as(RegisterReader::module));
        }
        return List.copyOf(tables);
    }

    private static List<Table> module(YamlNode node) {
        String module = node.text("module");
        Table.Cluster cluster = node.oneOf(Table.Cluster.class, "cluster");
        return node.entries("tables", table -> table(module, cluster, table)).values().stream()
                .toList();
    }

    private static Table table(String module, Table.Cluster cluster, YamlNode node) {
        return new Table(
                node.name(),
                module,
                cluster,
                node.oneOf(Table.Isolation.class, "isolation"),
                List.copyOf(node.entries("columns", RegisterReader::column).values()));
    }

    private static Column column(YamlNode node) {
        String name = node.name();
        return switch (node.oneOf(Classing.class, "class")) {
            case CONTENT ->
                new Column.Content(
                        name,
                        node.someTexts("items"),
                        node.oneOf(KeyScope.Kind.class, "key"),
                        node.text("row"),
                        node.optionalText("fixed"),
                        node.optionalText("pieces"));
            case LINKED -> new Column.Linked(name, node.someTexts("items"));
            case NOT_PERSONAL -> new Column.NotPersonal(name, node.text("reason"));
        };
    }

    private enum Classing {
        CONTENT,
        LINKED,
        NOT_PERSONAL
    }

    private static PassingItem passing(YamlNode node) {
        return new PassingItem(node.text("item"), node.text("where"));
    }

    private static Recipient recipient(YamlNode node) {
        String region = node.text("region");
        String mechanism = node.optionalText("mechanism");
        boolean within = region.equals(Recipient.EEA) || region.equals(Recipient.STATED_BY_ACCOUNT);
        if (!within && mechanism == null) {
            throw node.fault("mechanism", "is missing: outside the EEA a transfer needs one (GDPR Chapter V)");
        }
        return new Recipient(
                node.text("id"),
                node.words("name"),
                node.words("task"),
                node.oneOf(Recipient.Agreement.class, "agreement"),
                region,
                mechanism,
                node.someTexts("purposes"),
                node.someTexts("categories"),
                node.texts("hosts"));
    }

    private static BrowserEntry storage(YamlNode node) {
        return new BrowserEntry(
                node.text("id"),
                node.oneOf(BrowserEntry.Kind.class, "kind"),
                node.text("name"),
                node.oneOf(Subject.class, "subject"),
                node.oneOf(BrowserEntry.Origin.class, "origin"),
                node.text("purpose"),
                node.child("lasts").as(RegisterReader::lasting),
                node.words("text"));
    }

    private static NoticeWords notice(YamlNode node) {
        Map<LegalBasis, Words> bases = new EnumMap<>(LegalBasis.class);
        node.child("bases").as(each -> {
            for (LegalBasis basis : LegalBasis.values()) {
                bases.put(basis, each.words(basis.id()));
            }
            return bases;
        });
        return new NoticeWords(
                node.words("title"),
                node.entries("labels", label -> new Words(label.text("nb"), label.text("en"))),
                bases,
                node.list("clauses", RegisterReader::clause));
    }

    private static Clause clause(YamlNode node) {
        return new Clause(
                node.text("id"),
                node.words("heading"),
                node.optional("text") == null ? null : node.words("text"),
                node.optional("also") == null ? List.of() : node.list("also", RegisterReader::also),
                node.optional("shows") == null ? Clause.Shows.NOTHING : node.oneOf(Clause.Shows.class, "shows"),
                node.optional("parts") == null ? List.of() : node.list("parts", RegisterReader::clause));
    }

    private static Clause.Also also(YamlNode node) {
        return new Clause.Also(node.oneOf(Clause.When.class, "when"), node.words("text"));
    }
}
