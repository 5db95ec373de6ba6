package no.samtale.accounts;

import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;

/** Is told what is done with the people of an account, in the transaction that does it. The audit trail is. */
public interface StaffWitness {
    void invited(AgentPrincipal by, AgentId agent);

    void invitationRevoked(AgentPrincipal by, AgentId agent);

    void invitationAccepted(AccountId account, AgentId agent);

    void changed(AgentPrincipal by, AgentId agent);

    void passwordLinkMade(AgentPrincipal by, AgentId agent);

    /** Somebody who named the agent's address asked for a link. */
    void passwordLinkAsked(AccountId account, AgentId agent);

    void passwordReset(AccountId account, AgentId agent);

    void teamChanged(AgentPrincipal by, TeamId team);

    void teamDeleted(AgentPrincipal by, TeamId team);

    void accountChanged(AgentPrincipal by);

    /** Read: does not hold up whoever asks. */
    void staffListed(AgentPrincipal by);

    /** Read: does not hold up whoever asks. */
    void accountRead(AgentPrincipal by);
}
