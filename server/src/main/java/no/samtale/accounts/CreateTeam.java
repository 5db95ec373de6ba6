package no.samtale.accounts;

import no.samtale.accounts.store.TeamStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.platform.TeamId;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Creates a team. */
@Component
public class CreateTeam {
    private final AccountTransactions transactions;
    private final TeamStore store;

    CreateTeam(AccountTransactions transactions, TeamStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /**
     * The new team's id.
     *
     * @throws Problem {@link ProblemCode#CONFLICT} if another team of the account has the name
     */
    public TeamId create(AccountId account, String name) {
        Team team = new Team(TeamId.random(), Checks.line("name", name, Limits.NAME_LENGTH));
        if (!transactions.call(account, () -> store.insert(account, team))) {
            throw new Problem(ProblemCode.CONFLICT);
        }
        return team.id();
    }
}
