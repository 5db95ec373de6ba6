package no.samtale.privacy.requests;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditActor;
import no.samtale.platform.ContactId;
import no.samtale.platform.Ids;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.erasure.ErasePerson;
import no.samtale.privacy.erasure.ErasureReceipt;
import no.samtale.privacy.erasure.ErasureReceipts;
import org.springframework.stereotype.Component;

/** Answers a request by erasing who asks (GDPR Art. 17(1)). The receipt stays with the request: neither names anybody. */
@Component
public class EraseAsker {
    private final AccountTransactions transactions;
    private final SubjectRequestStore store;
    private final RequestStepStore steps;
    private final ErasePerson erase;
    private final ErasureReceipts receipts;
    private final Clock clock;

    EraseAsker(
            AccountTransactions transactions,
            SubjectRequestStore store,
            RequestStepStore steps,
            ErasePerson erase,
            ErasureReceipts receipts,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.steps = steps;
        this.erase = erase;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Erases the person, which ends the request.
     *
     * @param erasure made by the caller: asked for again, the same receipt is answered
     * @throws Problem not_found; request_ended, also where the person is gone already; legal_hold
     */
    public ErasureReceipt erase(AgentPrincipal agent, UUID id, UUID erasure) {
        Optional<ErasureReceipt> done = receipts.receipt(agent.account(), erasure);
        Optional<ContactId> contact = transactions.call(agent.account(), () -> begin(agent, id, erasure));
        if (contact.isEmpty()) {
            return done.orElseThrow(() -> new Problem(ProblemCode.REQUEST_ENDED));
        }
        ErasureReceipt receipt = erase.erase(agent.account(), contact.get(), erasure, AuditActor.of(agent));
        transactions.run(
                agent.account(),
                () -> steps.add(
                        agent.account(),
                        id,
                        null,
                        new RequestStepStore.Row(
                                Ids.timeOrdered(),
                                "erased",
                                agent.agent().value(),
                                clock.instant().truncatedTo(ChronoUnit.MICROS))));
        return receipt;
    }

    /** Whom to erase; empty if this erasure was done before. */
    private Optional<ContactId> begin(AgentPrincipal agent, UUID id, UUID erasure) {
        SubjectRequest request = store.lock(agent.account(), id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        ContactId contact = request.contact();
        if (!request.state().isOpen() || contact == null) {
            if (erasure.equals(request.erasure())) {
                return Optional.empty();
            }
            throw new Problem(ProblemCode.REQUEST_ENDED);
        }
        store.erasing(agent.account(), id, erasure);
        return Optional.of(contact);
    }
}
