package no.samtale.accounts.staff;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import no.samtale.accounts.store.TeamStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Puts an agent into just these teams. */
@Component
class TeamsOfAgent {
    private final TeamStore store;

    TeamsOfAgent(TeamStore store) {
        this.store = store;
    }

    /**
     * In the caller's transaction.
     *
     * @throws Problem {@link ProblemCode#NOT_FOUND} if the account has not all of them
     */
    void put(AccountId account, AgentId agent, Set<TeamId> wanted) {
        for (TeamId team : wanted) {
            if (!store.exists(account, team)) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
        }
        Collection<TeamId> now = store.memberships(account).getOrDefault(agent, List.of());
        now.stream().filter(team -> !wanted.contains(team)).forEach(team -> store.leave(account, team, agent));
        wanted.stream().filter(team -> !now.contains(team)).forEach(team -> store.join(account, team, agent));
    }
}
