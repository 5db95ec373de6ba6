package no.samtale.accounts;

import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.jspecify.annotations.Nullable;

/** Is told how agents come in, and what is done with the ways to. The audit trail is. */
public interface SignInWitness {
    void signedIn(AgentPrincipal agent, SignInWay way);

    /** Somebody was refused at an agent's door. Does not hold up the answer. */
    void refused(AccountId account, AgentId agent, SignInWay way);

    /**
     * Somebody came from the company's provider and was refused. Does not hold up the answer.
     *
     * @param agent null if it is not known to be one
     */
    void refusedAfterProvider(AccountId account, @Nullable AgentId agent, SsoRefusal reason);

    /** An agent's roles became those that the company's provider says; in the transaction that does it. */
    void rolesFollowed(AccountId account, AgentId agent);

    /** The company's own sign-in was set up, changed, demanded or taken away; in the transaction that does it. */
    void providerChanged(AgentPrincipal by);

    /** In the transaction that does it, if there is one. */
    void noted(AgentPrincipal by, SignInEvent event, AgentId whom);

    /** An administrator looks at how everybody signs in. */
    void listed(AgentPrincipal by);

    /** The company demands something else of its agents than before; in the transaction that says so. */
    void ruleChanged(AgentPrincipal by);
}
