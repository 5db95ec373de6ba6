package no.samtale.privacy.notices;

import java.time.Clock;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps who answers for an account's processing. The notice in force stays until another is published. */
@Component
public class KeepController {
    private final AccountTransactions transactions;
    private final ControllerStore store;
    private final AuditTrail trail;
    private final Clock clock;

    KeepController(AccountTransactions transactions, ControllerStore store, AuditTrail trail, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is blank counts as not stated.
     *
     * @throws Problem naming the field that has no proper shape
     */
    public Controller keep(AgentPrincipal by, Controller wanted) {
        Controller checked = new Controller(
                line("name", wanted.name()),
                role(wanted.responsible()),
                organisationNumber(wanted.organisationNumber()),
                line("address", wanted.address()),
                blank(wanted.email()) ? null : Checks.email("email", wanted.email()),
                line("phone", wanted.phone()));
        AccountId account = by.account();
        transactions.run(account, () -> {
            store.keep(account, checked, clock.instant());
            trail.note(
                    account, AuditActor.of(by), AuditAction.NOTICE_CHANGED, AuditedThing.all(AuditedThing.Kind.NOTICE));
        });
        return checked;
    }

    private static @Nullable Words role(@Nullable Words role) {
        if (role == null || (blank(role.nb()) && blank(role.en()))) {
            return null;
        }
        return new Words(
                Checks.line("responsible.nb", role.nb(), Limits.NAME_LENGTH),
                Checks.line("responsible.en", role.en(), Limits.NAME_LENGTH));
    }

    private static @Nullable String line(String field, @Nullable String text) {
        return blank(text) ? null : Checks.line(field, text, Limits.FIELD_LENGTH);
    }

    private static @Nullable String organisationNumber(@Nullable String text) {
        String line = line("organisationNumber", text);
        return line == null ? null : OrganisationNumber.checked("organisationNumber", line);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
