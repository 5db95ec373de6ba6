package no.samtale.privacy.subjects;

import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Who of the company reaches a person as such, conversations or none: whoever answers for privacy. */
@Component
public class SubjectAccess {
    private final AccountTransactions transactions;
    private final PersonalDataHolders holders;
    private final AuditTrail trail;

    SubjectAccess(AccountTransactions transactions, PersonalDataHolders holders, AuditTrail trail) {
        this.transactions = transactions;
        this.holders = holders;
        this.trail = trail;
    }

    /**
     * Goes on if the agent may act for the person, and notes that they did.
     *
     * @throws Problem role_missing; not_found, also where the contact is another account's
     */
    public void require(AgentPrincipal agent, ContactId contact) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
        if (transactions
                .call(agent.account(), () -> holders.scopes(agent.account(), contact))
                .isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        trail.noteSoon(agent.account(), AuditActor.of(agent), AuditAction.CONTACT_READ, AuditedThing.of(contact));
    }
}
