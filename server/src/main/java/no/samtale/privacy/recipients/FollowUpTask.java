package no.samtale.privacy.recipients;

import java.time.Clock;
import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.RecipientTaskId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Notes that a recipient was told, and what it answered. */
@Component
public class FollowUpTask {
    private final AccountTransactions transactions;
    private final RecipientTaskStore store;
    private final Vault vault;
    private final AuditTrail audit;
    private final Clock clock;

    FollowUpTask(
            AccountTransactions transactions, RecipientTaskStore store, Vault vault, AuditTrail audit, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The agent has told the recipient. A second time changes nothing.
     *
     * @throws Problem not_found
     */
    public void told(AgentPrincipal agent, RecipientTaskId id) {
        AccountId account = agent.account();
        transactions.run(account, () -> {
            RecipientTask task = task(account, id);
            if (task.toldAt() == null) {
                store.told(account, id, agent.agent(), clock.instant());
                note(agent, task);
            }
        });
    }

    /**
     * What came of it. The key to what finds the person is destroyed with the answer.
     *
     * @throws Problem not_found; recipient_not_told if it says "done" of somebody who was never told
     */
    public void answered(AgentPrincipal agent, RecipientTaskId id, TaskAnswer answer) {
        AccountId account = agent.account();
        transactions.run(account, () -> {
            RecipientTask task = task(account, id);
            if (answer == TaskAnswer.DONE && task.toldAt() == null) {
                throw new Problem(ProblemCode.RECIPIENT_NOT_TOLD);
            }
            store.answered(account, id, answer, clock.instant());
            vault.destroy(List.of(TaskCells.scope(account, id)));
            note(agent, task);
        });
    }

    private RecipientTask task(AccountId account, RecipientTaskId id) {
        return store.find(account, id)
                .map(RecipientTaskStore.Row::task)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    private void note(AgentPrincipal agent, RecipientTask task) {
        audit.note(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.RECIPIENT_CHANGED,
                AuditedThing.of(AuditedThing.Kind.RECIPIENT, task.recipient().value(), task.contact()));
    }
}
