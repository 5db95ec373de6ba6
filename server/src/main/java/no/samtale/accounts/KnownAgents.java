package no.samtale.accounts;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.accounts.store.AgentRow;
import no.samtale.accounts.store.AgentStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.KeyScope;
import no.samtale.vault.KnownScopes;
import org.springframework.stereotype.Component;

/** Tells the vault which agents there are, disabled ones too, and those whose name stands for longer. */
@Component
class KnownAgents implements KnownScopes {
    private final AccountTransactions transactions;
    private final AgentStore store;
    private final List<LastingNames> names;

    KnownAgents(AccountTransactions transactions, AgentStore store, List<LastingNames> names) {
        this.transactions = transactions;
        this.store = store;
        this.names = names;
    }

    @Override
    public KeyScope.Kind kind() {
        return KeyScope.Kind.AGENT;
    }

    @Override
    public Set<UUID> known(AccountId account, Set<UUID> ids) {
        Set<AgentId> agents = ids.stream().map(AgentId::new).collect(Collectors.toSet());
        return transactions.call(account, () -> Stream.concat(
                        store.agents(account, agents).stream().map(AgentRow::id),
                        names.stream().flatMap(each -> each.lasting(account, agents).stream()))
                .map(AgentId::value)
                .collect(Collectors.toSet()));
    }
}
