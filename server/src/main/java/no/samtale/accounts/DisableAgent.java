package no.samtale.accounts;

import java.time.Clock;
import no.samtale.accounts.signin.SessionStore;
import no.samtale.accounts.store.AgentLinkStore;
import no.samtale.accounts.store.AgentStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
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
    private final LastAdministrator lastAdministrator;
    private final AgentLinkStore links;

    DisableAgent(
            AccountTransactions transactions,
            AgentStore store,
            SessionStore sessions,
            Hints hints,
            Clock clock,
            AccountWitness witness,
            LastAdministrator lastAdministrator,
            AgentLinkStore links) {
        this.transactions = transactions;
        this.store = store;
        this.sessions = sessions;
        this.hints = hints;
        this.clock = clock;
        this.witness = witness;
        this.lastAdministrator = lastAdministrator;
        this.links = links;
    }

    /**
     * As an administrator does it.
     *
     * @throws Problem {@link ProblemCode#NOT_FOUND} if the account has no such agent, or it is disabled already;
     *     {@link ProblemCode#LAST_ADMINISTRATOR}
     */
    public void disable(AgentPrincipal by, AgentId agent) {
        by.require(Role.ADMINISTRATOR);
        disable(by.account(), agent, by, () -> lastAdministrator.requireAnother(by.account(), agent));
    }

    /**
     * As the one who runs the installation does it: whoever it is.
     *
     * @throws Problem {@link ProblemCode#NOT_FOUND} if the account has no such agent, or it is disabled already
     */
    public void disable(AccountId account, AgentId agent) {
        disable(account, agent, null, () -> {});
    }

    private void disable(AccountId account, AgentId agent, @Nullable AgentPrincipal by, Runnable condition) {
        transactions.run(account, () -> {
            condition.run();
            if (!store.disable(account, agent, clock.instant())) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            sessions.endAll(agent);
            links.remove(account, agent);
            witness.agentDisabled(account, agent, by);
        });
        hints.give(new Hint.AgentChanged(account, agent));
        hints.give(new Hint.SessionsEnded(account, agent));
    }
}
