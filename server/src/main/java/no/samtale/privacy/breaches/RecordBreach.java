package no.samtale.privacy.breaches;

import java.time.Clock;
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

/** Records a breach, and what is found out of it later. */
@Component
public class RecordBreach {
    private final AccountTransactions transactions;
    private final BreachStore store;
    private final BreachTexts texts;
    private final BreachRules rules;
    private final Breaches breaches;
    private final AuditTrail audit;
    private final Clock clock;

    RecordBreach(
            AccountTransactions transactions,
            BreachStore store,
            BreachTexts texts,
            BreachRules rules,
            Breaches breaches,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.texts = texts;
        this.rules = rules;
        this.breaches = breaches;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem invalid_field */
    public Breach record(AgentPrincipal agent, BreachDetails stated) {
        AccountId account = agent.account();
        BreachDetails details = rules.checked(stated);
        BreachId id = BreachId.random();
        texts.create(account, id);
        return transactions.call(account, () -> {
            store.insert(account, id, details, agent.agent(), clock.instant());
            return noted(agent, id);
        });
    }

    /** @throws Problem invalid_field; not_found; breach_closed */
    public Breach change(AgentPrincipal agent, BreachId id, BreachDetails stated) {
        AccountId account = agent.account();
        BreachDetails details = rules.checked(stated);
        return transactions.call(account, () -> {
            requireOpen(breaches.breach(account, id));
            store.update(account, id, details);
            return noted(agent, id);
        });
    }

    static void requireOpen(Breach breach) {
        if (breach.closedAt() != null) {
            throw new Problem(ProblemCode.BREACH_CLOSED);
        }
    }

    private Breach noted(AgentPrincipal agent, BreachId id) {
        audit.note(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.BREACH_CHANGED,
                AuditedThing.of(AuditedThing.Kind.BREACH, id.value()));
        return breaches.breach(agent.account(), id);
    }
}
