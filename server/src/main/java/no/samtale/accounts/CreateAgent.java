package no.samtale.accounts;

import no.samtale.accounts.store.NewAgentRow;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Creates an agent of an account. */
@Component
public class CreateAgent {
    private final AccountTransactions transactions;
    private final Enrolment enrolment;
    private final AccountWitness witness;

    CreateAgent(AccountTransactions transactions, Enrolment enrolment, AccountWitness witness) {
        this.transactions = transactions;
        this.enrolment = enrolment;
        this.witness = witness;
    }

    /**
     * The new agent's id. Takes about a tenth of a second, as the password is hashed.
     *
     * @throws Problem {@link ProblemCode#ADDRESS_TAKEN} if another agent of the account has the address
     */
    public AgentId create(AccountId account, NewAgent wanted) {
        transactions.run(account, () -> enrolment.requireFree(account, wanted.email()));
        AgentId agent = AgentId.random();
        NewAgentRow row = enrolment.prepare(account, agent, wanted);
        transactions.run(account, () -> {
            enrolment.storeIfFree(row, wanted.email());
            witness.agentCreated(account, agent);
        });
        return agent;
    }
}
