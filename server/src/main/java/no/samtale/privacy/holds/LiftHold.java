package no.samtale.privacy.holds;

import java.time.Clock;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Ends a legal hold. What is over goes with the next run of retention. */
@Component
public class LiftHold {
    private final AccountTransactions transactions;
    private final HoldStore store;
    private final AuditTrail trail;
    private final Clock clock;

    LiftHold(AccountTransactions transactions, HoldStore store, AuditTrail trail, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Lifts it; a second time changes nothing.
     *
     * @throws Problem not_found if the contact has no such hold
     */
    public void lift(AgentPrincipal agent, ContactId contact, UUID hold) {
        transactions.run(agent.account(), () -> {
            if (!store.lift(agent.account(), contact, hold, clock.instant())) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            trail.note(
                    agent.account(),
                    AuditActor.of(agent),
                    AuditAction.HOLD_LIFTED,
                    AuditedThing.of(AuditedThing.Kind.HOLD, hold, contact));
        });
    }
}
