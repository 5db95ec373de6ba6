package no.samtale.accounts;

import java.util.List;
import java.util.Map;
import no.samtale.accounts.store.TeamStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** The teams of an account, and who is in them. */
@Component
public class Teams {
    private final AccountTransactions transactions;
    private final TeamStore store;

    Teams(AccountTransactions transactions, TeamStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** All teams, by name. */
    public List<Team> all(AccountId account) {
        return transactions.call(account, () -> store.teams(account));
    }

    public boolean exists(AccountId account, TeamId team) {
        return transactions.call(account, () -> store.exists(account, team));
    }

    /** The agents of a team who are not disabled. */
    public List<AgentId> members(AccountId account, TeamId team) {
        return transactions.call(account, () -> store.members(account, team));
    }

    /** The teams of each agent who is in one. */
    public Map<AgentId, List<TeamId>> memberships(AccountId account) {
        return transactions.call(account, () -> store.memberships(account));
    }
}
