package no.samtale.accounts;

import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;

/**
 * The agent who asks. A controller under {@code /api/console} that takes one as an argument gets it, or the request is
 * refused as not signed in.
 *
 * @param roles as they were at most ten seconds ago
 */
public record AgentPrincipal(AccountId account, AgentId agent, Set<Role> roles) {
    public AgentPrincipal {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /**
     * Goes on only if the agent has one of these roles. For what has no id; a thing that has one is not found instead.
     *
     * @throws Problem {@link ProblemCode#ROLE_MISSING} if it has none of them
     */
    public void require(Role one, Role... others) {
        if (has(one)) {
            return;
        }
        for (Role other : others) {
            if (has(other)) {
                return;
            }
        }
        throw new Problem(ProblemCode.ROLE_MISSING);
    }
}
