package no.samtale.accounts;

import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.jspecify.annotations.Nullable;

/** Is told who comes in, goes out and is let in at all. The audit trail is. */
public interface AccountWitness {
    void signedOut(AgentPrincipal agent);

    /** In the transaction that creates it. */
    void accountCreated(AccountId account, AgentId administrator);

    /** In the transaction that creates them. */
    void agentCreated(AccountId account, AgentId agent);

    /** In the transaction that disables them; {@code by} is null if nobody signed in did it. */
    void agentDisabled(AccountId account, AgentId agent, @Nullable AgentPrincipal by);
}
