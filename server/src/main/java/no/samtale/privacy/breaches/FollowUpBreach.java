package no.samtale.privacy.breaches;

import java.time.Clock;
import java.util.function.Consumer;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.BreachId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** What is done about a breach: the authority told, in phases if need be, the persons told, the matter closed. */
@Component
public class FollowUpBreach {
    private final AccountTransactions transactions;
    private final BreachStore store;
    private final BreachPhaseStore phases;
    private final BreachRules rules;
    private final Breaches breaches;
    private final AuditTrail audit;
    private final Clock clock;

    FollowUpBreach(
            AccountTransactions transactions,
            BreachStore store,
            BreachPhaseStore phases,
            BreachRules rules,
            Breaches breaches,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.phases = phases;
        this.rules = rules;
        this.breaches = breaches;
        this.audit = audit;
        this.clock = clock;
    }

    /** The authority was told. @throws Problem invalid_field: after 72 hours the reason is needed; not_found; breach_closed */
    public Breach reported(AgentPrincipal agent, BreachId id, Breach.Report report) {
        return changed(agent, id, breach -> store.report(agent.account(), id, rules.checked(breach, report)));
    }

    /** Those concerned were told, or need not be. @throws Problem invalid_field; not_found; breach_closed */
    public Breach told(AgentPrincipal agent, BreachId id, Breach.Telling telling) {
        return changed(agent, id, breach -> store.tell(agent.account(), id, rules.checked(breach, telling)));
    }

    /** Something more is known. @throws Problem invalid_field; not_found; breach_closed */
    public Breach addPhase(AgentPrincipal agent, BreachId id, String text) {
        String checked = BreachRules.text("text", text);
        return changed(
                agent, id, breach -> phases.insert(agent.account(), id, checked, agent.agent(), clock.instant()));
    }

    /** Nothing is left to do. @throws Problem breach_unfinished if something is, by the risk; not_found; breach_closed */
    public Breach close(AgentPrincipal agent, BreachId id) {
        return changed(agent, id, breach -> {
            if (!breach.isFinished()) {
                throw new Problem(ProblemCode.BREACH_UNFINISHED);
            }
            store.close(agent.account(), id, clock.instant());
        });
    }

    private Breach changed(AgentPrincipal agent, BreachId id, Consumer<Breach> change) {
        AccountId account = agent.account();
        return transactions.call(account, () -> {
            Breach breach = breaches.breach(account, id);
            RecordBreach.requireOpen(breach);
            change.accept(breach);
            audit.note(
                    account,
                    AuditActor.of(agent),
                    AuditAction.BREACH_CHANGED,
                    AuditedThing.of(AuditedThing.Kind.BREACH, id.value()));
            return breaches.breach(account, id);
        });
    }
}
