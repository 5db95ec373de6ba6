package no.samtale.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samtale.accounts.store.AgentCells;
import no.samtale.accounts.store.AgentRow;
import no.samtale.accounts.store.AgentStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** The agents of an account. Any number of names is opened with one visit to the vault. */
@Component
public class Agents {
    private final AccountTransactions transactions;
    private final AgentStore store;
    private final Vault vault;

    Agents(AccountTransactions transactions, AgentStore store, Vault vault) {
        this.transactions = transactions;
        this.store = store;
        this.vault = vault;
    }

    /** The names of these agents, disabled ones too. Who is unknown or erased is not in the map. */
    public Map<AgentId, String> named(AccountId account, Collection<AgentId> agents) {
        if (agents.isEmpty()) {
            return Map.of();
        }
        List<AgentRow> rows = transactions.call(account, () -> store.agents(account, Set.copyOf(agents)));
        Map<AgentId, String> names = new HashMap<>();
        for (Agent agent : opened(account, rows)) {
            names.put(agent.id(), agent.name());
        }
        return names;
    }

    /** All agents who are not disabled, in the order in which they came. */
    public List<Agent> all(AccountId account) {
        return opened(account, transactions.call(account, () -> store.active(account)));
    }

    /** An agent who is not disabled. */
    public Optional<Agent> agent(AccountId account, AgentId agent) {
        List<AgentRow> rows = transactions.call(account, () -> store.agents(account, List.of(agent)));
        return opened(account, rows.stream().filter(row -> !row.disabled()).toList()).stream()
                .findFirst();
    }

    private List<Agent> opened(AccountId account, List<AgentRow> rows) {
        vault.warm(rows.stream().map(row -> KeyScope.of(account, row.id())).toList());
        return rows.stream().flatMap(row -> opened(account, row).stream()).toList();
    }

    private Optional<Agent> opened(AccountId account, AgentRow row) {
        try {
            String name = vault.open(
                    Purpose.STAFF, KeyScope.of(account, row.id()), AgentCells.name(row.id()), row.nameSealed());
            return Optional.of(new Agent(row.id(), name, row.roles(), row.capacity(), row.language()));
        } catch (KeyDestroyed gone) {
            return Optional.empty();
        }
    }
}
