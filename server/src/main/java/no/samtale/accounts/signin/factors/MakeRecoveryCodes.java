package no.samtale.accounts.signin.factors;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.SignInEvent;
import no.samtale.accounts.SignInWitness;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Makes an agent's recovery codes anew: those before work no longer. */
@Component
public class MakeRecoveryCodes {
    private final AccountTransactions transactions;
    private final SecondFactors factors;
    private final RecoveryCodes codes;
    private final SignInWitness witness;

    MakeRecoveryCodes(
            AccountTransactions transactions, SecondFactors factors, RecoveryCodes codes, SignInWitness witness) {
        this.transactions = transactions;
        this.factors = factors;
        this.codes = codes;
        this.witness = witness;
    }

    /** @throws Problem {@link ProblemCode#FACTOR_MISSING} if there is nothing that they could stand in for */
    public List<String> make(AgentPrincipal agent) {
        return transactions.call(agent.account(), () -> {
            if (!factors.of(agent.account(), agent.agent()).hasAny()) {
                throw new Problem(ProblemCode.FACTOR_MISSING);
            }
            witness.noted(agent, SignInEvent.RECOVERY_CODES_MADE, agent.agent());
            return codes.make(agent);
        });
    }
}
