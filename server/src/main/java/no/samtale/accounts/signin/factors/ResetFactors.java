package no.samtale.accounts.signin.factors;

import java.time.Clock;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.signin.EndSessions;
import no.samtale.accounts.store.AgentStore;
import no.samtale.platform.AgentId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Removes the second factors of an agent who has lost them, and ends the agent's sessions. The agent is told at sign-in. */
@Component
public class ResetFactors {
    private final AccountTransactions transactions;
    private final AgentStore agents;
    private final RemoveFactors removeFactors;
    private final EndSessions endSessions;
    private final FactorRemovalStore removals;
    private final Clock clock;

    ResetFactors(
            AccountTransactions transactions,
            AgentStore agents,
            RemoveFactors removeFactors,
            EndSessions endSessions,
            FactorRemovalStore removals,
            Clock clock) {
        this.transactions = transactions;
        this.agents = agents;
        this.removeFactors = removeFactors;
        this.endSessions = endSessions;
        this.removals = removals;
        this.clock = clock;
    }

    /** @throws Problem {@link ProblemCode#NOT_FOUND} if the company has no such agent, or the agent no second factor */
    public void reset(AgentPrincipal administrator, AgentId whom) {
        transactions.run(administrator.account(), () -> {
            if (agents.roles(administrator.account(), whom).isEmpty()
                    || !removeFactors.removeAll(administrator, whom)) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            removals.note(administrator.account(), whom, clock.instant());
        });
        endSessions.all(administrator, whom);
    }
}
