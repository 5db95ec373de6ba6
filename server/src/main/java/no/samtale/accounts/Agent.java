package no.samtale.accounts;

import java.util.Set;
import no.samtale.platform.AgentId;

/**
 * A person who answers.
 *
 * @param capacity how many conversations the agent takes at a time
 */
public record Agent(AgentId id, String name, Set<Role> roles, int capacity, String language) {
    /** Not printed: the name is personal. */
    @Override
    public String toString() {
        return "Agent[" + id + "]";
    }
}
