package no.samtale.accounts;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.accounts.store.AgentRow;
import no.samtale.accounts.store.AgentStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.KeyScope;
import no.samtale.vault.KnownScopes;
import org.springframework.stereotype.Component;

/** Tells the vault which agents there are, disabled ones too. */
@Component
class KnownAgents implements KnownScopes {
    private final AccountTransactions transactions;
    private final AgentStore store;

    KnownAgents(AccountTransactions transactions, AgentStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @Override
    public KeyScope.Kind kind() {
        return KeyScope.Kind.AGENT;
    }

    @Override
    public Set<UUID> known(AccountId account, Set<UUID> ids) {
        Set<AgentId> agents = ids.stream().map(AgentId::new).collect(Collectors.toSet());
        return transactions.call(account, () -> store.agents(account, agents)).stream()
                .map(AgentRow::id)
                .map(AgentId::value)
                .collect(Collectors.toSet());
    }
}
