package no.samtale.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.accounts.store.AgentStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.vault.IdentityIndex;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Forgets agents who left long ago: their key, their address and their row, with teams and presence. What they worked on
 * stays for its own time, under an id that leads to nobody. Every method runs in a transaction of the account.
 */
@Component
public class ForgetAgents {
    private final AgentStore store;
    private final List<LastingNames> names;
    private final Vault vault;
    private final IdentityIndex index;

    ForgetAgents(AgentStore store, List<LastingNames> names, Vault vault, IdentityIndex index) {
        this.store = store;
        this.names = names;
        this.vault = vault;
        this.index = index;
    }

    /** How many were disabled before that time. */
    public long disabled(AccountId account, Instant before) {
        return store.countDisabled(account, before);
    }

    /** Forgets some of them; how many there were. */
    public int forget(AccountId account, Instant before, int limit) {
        List<AgentId> agents = store.lockDisabled(account, before, limit);
        Set<AgentId> lasting = names.stream()
                .flatMap(each -> each.lasting(account, agents).stream())
                .collect(Collectors.toSet());
        vault.destroy(agents.stream()
                .filter(agent -> !lasting.contains(agent))
                .map(agent -> KeyScope.of(account, agent))
                .toList());
        agents.forEach(agent -> index.remove(account, agent));
        store.delete(account, agents);
        return agents.size();
    }
}
