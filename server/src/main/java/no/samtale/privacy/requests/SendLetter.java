package no.samtale.privacy.requests;

import java.time.LocalDate;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.telling.Way;
import org.springframework.stereotype.Component;

/** Notes that a letter was sent, where nothing else reaches a person: so that what they were told can be shown. */
@Component
public class SendLetter {
    private final AccountTransactions transactions;
    private final SubjectRequestStore store;
    private final RequestStepStore steps;
    private final RequestClock clock;
    private final AuditTrail trail;

    SendLetter(
            AccountTransactions transactions,
            SubjectRequestStore store,
            RequestStepStore steps,
            RequestClock clock,
            AuditTrail trail) {
        this.transactions = transactions;
        this.store = store;
        this.steps = steps;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Notes it; once noted, the day stays. Requests that have ended too: the answer is what ends them.
     *
     * @throws Problem not_found if there is no such letter; invalid_field if the day lies ahead, or before the letter
     */
    public SubjectRequest sent(AgentPrincipal agent, UUID id, UUID step, LocalDate on) {
        return transactions.call(agent.account(), () -> {
            SubjectRequest request =
                    store.lock(agent.account(), id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            RequestStepStore.Row letter = steps.of(agent.account(), id).stream()
                    .filter(each -> each.id().equals(step) && each.way() == Way.LETTER)
                    .findFirst()
                    .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            if (on.isAfter(clock.today()) || on.isBefore(clock.day(letter.at()))) {
                throw Problem.invalidField("on");
            }
            if (steps.sent(agent.account(), id, step, on)) {
                trail.note(
                        agent.account(),
                        AuditActor.of(agent),
                        AuditAction.REQUEST_CHANGED,
                        AuditedThing.of(AuditedThing.Kind.REQUEST, id, request.contact()),
                        "letter-sent");
            }
            return request;
        });
    }
}
