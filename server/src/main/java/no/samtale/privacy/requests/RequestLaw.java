package no.samtale.privacy.requests;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.samtale.privacy.register.LawFiles;
import no.samtale.privacy.register.RegisterFault;
import no.samtale.privacy.register.Words;
import no.samtale.privacy.register.YamlNode;
import org.springframework.stereotype.Component;

/** What the law asks of whoever answers: {@code register/law/subject-requests.yaml}. */
@Component
public class RequestLaw {
    static final String COMPLAINT = "{complaint}";

    private final Rules rules = LawFiles.read("subject-requests", RequestLaw::rules);

    /** A ground on which a request of these kinds may be refused. */
    public record Ground(String id, String article, List<RequestKind> kinds, Words name) {}

    /** What a kind of request is called in a letter, and its article. */
    public record Kind(String article, Words name) {}

    /** How long there is. */
    public record Period(int months, int extensionMonths, String source, String reckoning, int reminderDays) {}

    /** What the person is told. */
    record Letters(Words refusal, Words extension, Words identity, Words complaint) {}

    record Rules(
            LocalDate from,
            Period period,
            List<RequestKind> keeping,
            List<Ground> grounds,
            Letters letters,
            Map<RequestKind, Kind> kinds) {}

    public Period period() {
        return rules.period;
    }

    /** While a request of these kinds is open, what is kept of the person stays. */
    public List<RequestKind> keeping() {
        return rules.keeping;
    }

    public List<Ground> grounds() {
        return rules.grounds;
    }

    public Kind kind(RequestKind kind) {
        Kind found = rules.kinds.get(kind);
        if (found == null) {
            throw new IllegalStateException("The law's file knows no " + kind);
        }
        return found;
    }

    /** How a person complains, as every letter says (promise P39). */
    public Words complaint() {
        return rules.letters.complaint();
    }

    Letters letters() {
        return rules.letters;
    }

    /** @throws RegisterFault naming what is wrong; so for a letter that should say how to complain and does not */
    static Rules rules(YamlNode file) {
        LocalDate from = file.parsed("from", LocalDate::parse);
        Map<RequestKind, Kind> kinds = new EnumMap<>(RequestKind.class);
        file.entries("kinds", node -> new Kind(node.text("article"), node.words("name")))
                .forEach((code, kind) -> kinds.put(RequestKind.of(code), kind));
        if (kinds.size() != RequestKind.values().length) {
            throw file.fault("kinds", "lacks some");
        }
        return new Rules(
                from,
                file.child("period").as(RequestLaw::period),
                file.child("keeping").someTexts("kinds").stream()
                        .map(RequestKind::of)
                        .toList(),
                file.list("grounds", RequestLaw::ground),
                file.child("letters").as(RequestLaw::letters),
                kinds);
    }

    private static Period period(YamlNode node) {
        return new Period(
                node.parsed("months", Integer::valueOf),
                node.parsed("extension-months", Integer::valueOf),
                node.text("source"),
                node.text("reckoning"),
                node.parsed("reminder-days", Integer::valueOf));
    }

    private static Ground ground(YamlNode node) {
        return new Ground(
                node.text("id"),
                node.text("article"),
                node.someTexts("kinds").stream().map(RequestKind::of).toList(),
                node.words("name"));
    }

    private static Letters letters(YamlNode node) {
        Words refusal = node.words("refusal");
        Words extension = node.words("extension");
        requireComplaint(node, "refusal", refusal);
        requireComplaint(node, "extension", extension);
        return new Letters(refusal, extension, node.words("identity"), node.words("complaint"));
    }

    private static void requireComplaint(YamlNode node, String letter, Words words) {
        if (!words.nb().contains(COMPLAINT) || !words.en().contains(COMPLAINT)) {
            throw node.fault(letter, "does not say how to complain (GDPR Art. 12(4)): it lacks " + COMPLAINT);
        }
    }
}
