package no.samtale.accounts;

import java.time.Instant;
import java.util.List;
import no.samtale.accounts.store.AgentLinkStore;
import no.samtale.accounts.store.AgentStore;
import no.samtale.accounts.store.StaffStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.vault.IdentityIndex;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Forgets those who were invited and never came, and links whose time is long over. Every method runs in a transaction of the
 * account.
 */
@Component
public class ForgetInvited {
    private final AgentStore agents;
    private final StaffStore staff;
    private final AgentLinkStore links;
    private final Vault vault;
    private final IdentityIndex index;

    ForgetInvited(AgentStore agents, StaffStore staff, AgentLinkStore links, Vault vault, IdentityIndex index) {
        this.agents = agents;
        this.staff = staff;
        this.links = links;
        this.vault = vault;
        this.index = index;
    }

    /** How many links were made before that time. */
    public long old(AccountId account, Instant before) {
        return links.countOld(account, before);
    }

    /** Deletes them, and whom they had invited; how many there were. */
    public int removeOld(AccountId account, Instant before, int limit) {
        List<AgentId> neverCame = staff.lockNeverCame(account, before, limit);
        remove(account, neverCame);
        return neverCame.size() + links.deleteOld(account, before);
    }

    /** Forgets these, who are invited: their key, their address and their row. */
    public void remove(AccountId account, List<AgentId> invited) {
        vault.destroy(invited.stream().map(agent -> KeyScope.of(account, agent)).toList());
        invited.forEach(agent -> index.remove(account, agent));
        agents.delete(account, invited);
    }
}
