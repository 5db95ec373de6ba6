package no.samtale.contacts.lookups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samtale.privacy.register.LawFiles;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Words;
import no.samtale.privacy.register.YamlNode;
import no.samtale.privacy.requests.RequestClock;
import org.springframework.stereotype.Component;

/** What may be looked up, where and why, and by when the person is told: {@code register/law/look-ups.yaml}. */
@Component
public class LookUpLaw {
    /** The source of what the person has corrected: theirs from then on. */
    public static final String PERSON = "person";

    private final Rules rules = LawFiles.read("look-ups", LookUpLaw::rules);
    private final RequestClock clock;
    private final Register register;

    LookUpLaw(RequestClock clock, Register register) {
        this.clock = clock;
        this.register = register;
        // A source that the register lacks stops the start.
        rules.sources.forEach(register::source);
    }

    /** A reason that can be given. */
    public record Reason(String id, Words name) {}

    /** A case in which nothing has to be told. */
    public record Exemption(String id, String article, Words name) {}

    private record Rules(
            int months,
            int reminderDays,
            Map<LookUpField, Words> fields,
            List<String> sources,
            String named,
            List<Reason> reasons,
            List<Exemption> exemptions) {}

    /** The last day on which the person can be told. */
    public LocalDate due(Instant obtained) {
        return clock.after(obtained, rules.months);
    }

    public int daysLeft(LocalDate due) {
        return clock.daysLeft(due);
    }

    /** Whether the end is near and whoever answers should be reminded. */
    public boolean isNear(LocalDate due) {
        return daysLeft(due) <= rules.reminderDays;
    }

    public Words name(LookUpField field) {
        return Objects.requireNonNull(rules.fields.get(field));
    }

    /** Ids of sources, in the register's words by {@link #source}. */
    public List<String> sources() {
        return rules.sources;
    }

    public Words source(String id) {
        return register.source(id).name();
    }

    /** Whether it has to be said which one it was. */
    public boolean isNamed(String source) {
        return rules.named.equals(source);
    }

    public List<Reason> reasons() {
        return rules.reasons;
    }

    public Words reason(String id) {
        return rules.reasons.stream()
                .filter(each -> each.id().equals(id))
                .map(Reason::name)
                .findFirst()
                .orElseGet(() -> new Words(id, id));
    }

    public List<Exemption> exemptions() {
        return rules.exemptions;
    }

    private static Rules rules(YamlNode file) {
        file.parsed("from", LocalDate::parse);
        YamlNode period = file.child("period");
        period.text("source");
        Map<LookUpField, Words> fields = new EnumMap<>(LookUpField.class);
        file.entries("fields", node -> node.words("name"))
                .forEach((code, name) -> fields.put(LookUpField.of(code).orElseThrow(), name));
        if (fields.size() != LookUpField.values().length) {
            throw file.fault("fields", "lacks some");
        }
        return new Rules(
                period.parsed("months", Integer::valueOf),
                period.parsed("reminder-days", Integer::valueOf),
                fields,
                file.someTexts("sources"),
                file.text("named"),
                file.list("reasons", node -> new Reason(node.text("id"), node.words("name"))),
                file.list(
                        "exemptions",
                        node -> new Exemption(node.text("id"), node.text("article"), node.words("name"))));
    }
}
