package no.samtale.accounts.staff;

import java.util.HashSet;
import java.util.Set;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.accounts.StaffWitness;
import no.samtale.accounts.Team;
import no.samtale.accounts.store.AgentStore;
import no.samtale.accounts.store.TeamStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.Limits;
import no.samtale.platform.TeamId;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Creates, names, fills and deletes teams. Administrators do. */
@Component
public class ChangeTeam {
    private final AccountTransactions transactions;
    private final TeamStore store;
    private final AgentStore agents;
    private final StaffWitness witness;
    private final Hints hints;

    ChangeTeam(
            AccountTransactions transactions, TeamStore store, AgentStore agents, StaffWitness witness, Hints hints) {
        this.transactions = transactions;
        this.store = store;
        this.agents = agents;
        this.witness = witness;
        this.hints = hints;
    }

    /** @throws Problem role_missing, {@link ProblemCode#CONFLICT} if another team has the name, not_found for a member */
    public TeamId create(AgentPrincipal by, String name, Set<AgentId> members) {
        by.require(Role.ADMINISTRATOR);
        Team team = new Team(TeamId.random(), Checks.line("name", name, Limits.NAME_LENGTH));
        transactions.run(by.account(), () -> {
            if (!store.insert(by.account(), team)) {
                throw new Problem(ProblemCode.CONFLICT);
            }
            fill(by.account(), team.id(), members);
            witness.teamChanged(by, team.id());
        });
        tell(by.account(), members);
        return team.id();
    }

    /** As {@link #create}, {@link ProblemCode#NOT_FOUND} if there is no such team. */
    public void change(AgentPrincipal by, TeamId id, String name, Set<AgentId> members) {
        by.require(Role.ADMINISTRATOR);
        Team team = new Team(id, Checks.line("name", name, Limits.NAME_LENGTH));
        transactions.run(by.account(), () -> {
            if (!store.exists(by.account(), id)) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            if (!store.rename(by.account(), team)) {
                throw new Problem(ProblemCode.CONFLICT);
            }
            fill(by.account(), id, members);
            witness.teamChanged(by, id);
        });
        tell(by.account(), members);
    }

    /**
     * Deletes one that nothing leads to and no conversation is kept in.
     *
     * @throws Problem role_missing, {@link ProblemCode#NOT_FOUND}, {@link ProblemCode#TEAM_IN_USE}
     */
    public void delete(AgentPrincipal by, TeamId team) {
        by.require(Role.ADMINISTRATOR);
        try {
            transactions.run(by.account(), () -> {
                if (!store.delete(by.account(), team)) {
                    throw new Problem(ProblemCode.NOT_FOUND);
                }
                witness.teamDeleted(by, team);
            });
        } catch (DataIntegrityViolationException used) {
            throw new Problem(ProblemCode.TEAM_IN_USE, used);
        }
    }

    private void fill(AccountId account, TeamId team, Set<AgentId> members) {
        if (agents.agents(account, members).size() < members.size()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        Set<AgentId> now = new HashSet<>(store.everyMember(account, team));
        now.stream().filter(agent -> !members.contains(agent)).forEach(agent -> store.leave(account, team, agent));
        members.stream().filter(agent -> !now.contains(agent)).forEach(agent -> store.join(account, team, agent));
    }

    /** Lists show others now, and somebody may have room for what waits. */
    private void tell(AccountId account, Set<AgentId> members) {
        members.stream().findFirst().ifPresent(agent -> hints.give(new Hint.AgentChanged(account, agent)));
    }
}
