package no.samtale.accounts.signin;

import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.SignInEvent;
import no.samtale.accounts.SignInWitness;
import no.samtale.accounts.store.AgentStore;
import no.samtale.platform.AgentId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Ends sessions at once, and the connections that are held by them. */
@Component
public class EndSessions {
    private final AccountTransactions transactions;
    private final SessionStore sessions;
    private final AgentStore agents;
    private final SignInWitness witness;
    private final Hints hints;

    EndSessions(
            AccountTransactions transactions,
            SessionStore sessions,
            AgentStore agents,
            SignInWitness witness,
            Hints hints) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.agents = agents;
        this.witness = witness;
        this.hints = hints;
    }

    /**
     * One of the agent's own.
     *
     * @throws Problem {@link ProblemCode#NOT_FOUND} if it is none
     */
    public void one(AgentPrincipal agent, String key) {
        end(agent, agent.agent(), () -> {
            if (!sessions.end(agent.agent(), key)) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
        });
    }

    /** All of the agent's own but the one that is asked by. */
    public void others(AgentPrincipal agent, String current) {
        end(agent, agent.agent(), () -> sessions.endOthers(agent.agent(), current));
    }

    /**
     * All of an agent of the administrator's company.
     *
     * @throws Problem {@link ProblemCode#NOT_FOUND} if it has no such agent
     */
    public void all(AgentPrincipal administrator, AgentId whom) {
        end(administrator, whom, () -> {
            if (agents.roles(administrator.account(), whom).isEmpty()) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            sessions.endAll(whom);
        });
    }

    private void end(AgentPrincipal by, AgentId whom, Runnable ending) {
        transactions.run(by.account(), () -> {
            ending.run();
            witness.noted(by, SignInEvent.SESSIONS_ENDED, whom);
        });
        hints.give(new Hint.SessionsEnded(by.account(), whom));
    }
}
