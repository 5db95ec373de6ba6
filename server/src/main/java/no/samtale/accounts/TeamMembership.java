package no.samtale.accounts;

import java.util.List;
import no.samtale.accounts.store.AgentStore;
import no.samtale.accounts.store.TeamStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Puts agents into teams and takes them out again. Doing it twice changes nothing. */
@Component
public class TeamMembership {
    private final AccountTransactions transactions;
    private final TeamStore teams;
    private final AgentStore agents;

    TeamMembership(AccountTransactions transactions, TeamStore teams, AgentStore agents) {
        this.transactions = transactions;
        this.teams = teams;
        this.agents = agents;
    }

    /** @throws Problem {@link ProblemCode#NOT_FOUND} if the account has no such team or agent */
    public void join(AccountId account, TeamId team, AgentId agent) {
        transactions.run(account, () -> {
            if (!teams.exists(account, team)
                    || agents.agents(account, List.of(agent)).isEmpty()) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            teams.join(account, team, agent);
        });
    }

    public void leave(AccountId account, TeamId team, AgentId agent) {
        transactions.run(account, () -> teams.leave(account, team, agent));
    }
}
