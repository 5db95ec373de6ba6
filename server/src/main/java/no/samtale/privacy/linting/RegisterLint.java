package no.samtale.privacy.linting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Clause;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Recipient;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Words;

/** The rules that look at what the register holds. */
final class RegisterLint {
    /** Clauses that a notice cannot do without, and what they are for. */
    private static final List<Clause.Required> RIGHTS = Clause.Required.ALL;

    private final Register register;
    private final List<Finding> findings = new ArrayList<>();

    private RegisterLint(Register register) {
        this.register = register;
    }

    static List<Finding> of(Register register) {
        RegisterLint lint = new RegisterLint(register);
        register.categories().forEach(lint::category);
        register.activePurposes().forEach(lint::purpose);
        register.recipients().forEach(lint::recipient);
        lint.clauses();
        return lint.findings;
    }

    private void category(Category category) {
        for (String purpose : category.purposes()) {
            boolean ruled = register.retention().stream()
                    .anyMatch(rule -> rule.category().equals(category.id())
                            && rule.purpose().equals(purpose));
            if (!ruled) {
                found(
                        "category-without-retention",
                        "retention.yaml: " + category.id() + " under " + purpose,
                        "categories",
                        "Det står ikke hvor lenge «" + category.name().nb() + "» lagres.",
                        "It does not say how long “" + category.name().en() + "” is kept.");
            }
        }
    }

    private void purpose(Purpose purpose) {
        if (purpose.because().nb().isBlank() || purpose.because().en().isBlank()) {
            found(
                    "purpose-without-basis",
                    "purposes.yaml: " + purpose.id(),
                    "purposes",
                    "Formålet «" + purpose.name().nb() + "» sier ikke hvorfor grunnlaget gjelder.",
                    "The purpose “" + purpose.name().en() + "” does not say why its basis applies.");
        }
    }

    private void recipient(Recipient recipient) {
        if (recipient.outsideEea()
                && (recipient.mechanism() == null || recipient.mechanism().isBlank())) {
            found(
                    "transfer-without-mechanism",
                    "recipients.yaml: " + recipient.id(),
                    "recipients",
                    recipient.name().nb() + " er utenfor EØS, og det står ikke hva som gjør overføringen lovlig "
                            + "(personvernforordningen kapittel V).",
                    recipient.name().en() + " is outside the EEA, and it does not say what makes the transfer lawful "
                            + "(GDPR Chapter V).");
        }
    }

    private void clauses() {
        Set<String> there = register.notice().clauses().stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.parts().stream()))
                .map(Clause::id)
                .collect(Collectors.toSet());
        for (Clause.Required each : RIGHTS) {
            if (!there.contains(each.id())) {
                found(
                        "clause-missing",
                        "notice.yaml: clause " + each.id(),
                        each.id(),
                        "Klausulen mangler; den trengs etter " + each.law().nb() + ".",
                        "The clause is missing; it is needed by " + each.law().en() + ".");
            }
        }
    }

    private void found(String rule, String place, String clause, String nb, String en) {
        findings.add(new Finding(rule, place, clause, new Words(nb, en)));
    }
}
