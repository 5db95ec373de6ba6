package no.samtale.privacy.subjects;

import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
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

    SubjectAccess(AccountTransactions transactions, PersonalDataHolders holders) {
        this.transactions = transactions;
        this.holders = holders;
    }

    /**
     * Goes on if the agent may act for the person.
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
    }
}
