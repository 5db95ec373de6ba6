package no.samtale.conversations;

import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;

/** Knows who can be given a conversation at once. Routing does. */
public interface ReadyAgents {
    /** Whether the agent is here, takes conversations of the team and has room for one. */
    boolean isReady(AccountId account, TeamId team, AgentId agent);
}
