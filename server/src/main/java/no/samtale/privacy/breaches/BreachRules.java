package no.samtale.privacy.breaches;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold of what is told of a breach. Each refusal names its field. */
@Component
class BreachRules {
    private final Register register;
    private final BreachLaw law;
    private final Clock clock;

    BreachRules(Register register, BreachLaw law, Clock clock) {
        this.register = register;
        this.law = law;
        this.clock = clock;
    }

    BreachDetails checked(BreachDetails stated) {
        Instant from = stated.happenedFrom();
        Instant to = stated.happenedTo();
        return new BreachDetails(
                past("noticedAt", stated.noticedAt()),
                from == null ? null : past("happenedFrom", from),
                to == null ? null : past("happenedTo", notBefore("happenedTo", to, from)),
                text("account", stated.account()),
                optional("consequences", stated.consequences()),
                optional("measures", stated.measures()),
                assessment(stated),
                stated.risk(),
                categories(stated.categories()),
                count("persons", stated.persons()),
                count("records", stated.records()));
    }

    /** A report after its time needs the reason for the delay (GDPR Art. 33(1)). */
    Breach.Report checked(Breach breach, Breach.Report stated) {
        Instant at = past("at", notBefore("at", stated.at(), breach.details().noticedAt()));
        String reference = stated.reference();
        boolean late = at.isAfter(breach.dueAt());
        return new Breach.Report(
                at,
                reference == null || reference.isBlank()
                        ? null
                        : Checks.line("reference", reference, Limits.RECIPIENT_TEXT_LENGTH),
                late ? text("lateReason", stated.lateReason()) : null);
    }

    /** Persons are told, or one of the grounds of Art. 34(3) holds. */
    Breach.Telling checked(Breach breach, Breach.Telling stated) {
        Instant at = stated.at();
        if (at != null) {
            return new Breach.Telling(
                    past("at", notBefore("at", at, breach.details().noticedAt())), null, null);
        }
        if (law.grounds().stream().noneMatch(each -> each.id().equals(stated.ground()))) {
            throw Problem.invalidField("ground");
        }
        return new Breach.Telling(null, stated.ground(), text("reason", stated.reason()));
    }

    static String text(String field, @Nullable String stated) {
        return Checks.text(field, stated, Limits.BREACH_TEXT_LENGTH);
    }

    private static @Nullable String assessment(BreachDetails stated) {
        // Which risk there is, is for others to check (Art. 33(5)).
        return stated.risk() == null
                ? optional("assessment", stated.assessment())
                : text("assessment", stated.assessment());
    }

    private static @Nullable String optional(String field, @Nullable String stated) {
        return stated == null || stated.isBlank() ? null : text(field, stated);
    }

    private List<String> categories(List<String> stated) {
        for (String each : stated) {
            if (register.categories().stream().noneMatch(known -> known.id().equals(each))) {
                throw Problem.invalidField("categories");
            }
        }
        return stated.stream().distinct().toList();
    }

    private static @Nullable Integer count(String field, @Nullable Integer stated) {
        if (stated != null && stated < 0) {
            throw Problem.invalidField(field);
        }
        return stated;
    }

    /** Within what a database and a calendar can hold, and not after now. */
    private Instant past(String field, Instant stated) {
        if (stated.isAfter(clock.instant()) || stated.isBefore(Instant.EPOCH)) {
            throw Problem.invalidField(field);
        }
        return stated;
    }

    private static Instant notBefore(String field, Instant stated, @Nullable Instant earliest) {
        if (earliest != null && stated.isBefore(earliest)) {
            throw Problem.invalidField(field);
        }
        return stated;
    }
}
