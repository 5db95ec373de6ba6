package no.samtale.accounts;

import java.time.Clock;
import no.samtale.accounts.signin.SessionStore;
import no.samtale.accounts.store.AgentStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Disables an agent, who is out at once: every session ends with it, on every node. */
@Component
public class DisableAgent {
    private final AccountTransactions transactions;
    private final AgentStore store;
    private final SessionStore sessions;
    private final Hints hints;
    private final Clock clock;
    private final AccountWitness witness;

    DisableAgent(
            AccountTransactions transactions,
            AgentStore store,
            SessionStore sessions,
            Hints hints,
            Clock clock,
            AccountWitness witness) {
        this.transactions = transactions;
        this.store = store;
        this.sessions = sessions;
        this.hints = hints;
        this.clock = clock;
        this.witness = witness;
    }

    /** @throws Problem {@link ProblemCode#NOT_FOUND} if the account has no such agent, or it is disabled already */
    public void disable(AccountId account, AgentId agent) {
        transactions.run(account, () -> {
            if (!store.disable(account, agent, clock.instant())) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            sessions.endAll(agent);
            witness.agentDisabled(account, agent);
        });
        hints.give(new Hint.AgentChanged(account, agent));
    }
}
