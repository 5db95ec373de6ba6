package no.samtale.accounts;

import java.util.Collection;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;

/** Agents whose name stands somewhere for longer than they are agents, such as under a text that they signed. */
public interface LastingNames {
    /** Those of these agents whose name must still be readable: their key stays, and nothing else of their account. */
    Set<AgentId> lasting(AccountId account, Collection<AgentId> agents);
}
