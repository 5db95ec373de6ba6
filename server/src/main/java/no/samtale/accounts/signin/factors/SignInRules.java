package no.samtale.accounts.signin.factors;

import java.time.Clock;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.SignInWitness;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** What a company demands of how its agents sign in. */
@Component
public class SignInRules {
    private final AccountTransactions transactions;
    private final SignInRuleStore store;
    private final SecondFactors factors;
    private final SignInWitness witness;
    private final Clock clock;

    SignInRules(
            AccountTransactions transactions,
            SignInRuleStore store,
            SecondFactors factors,
            SignInWitness witness,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.factors = factors;
        this.witness = witness;
        this.clock = clock;
    }

    public boolean demandsSecondFactor(AccountId account) {
        return transactions.call(account, () -> store.demandsSecondFactor(account));
    }

    /**
     * Demands a second factor of everybody from their next sign-in on, or no longer.
     *
     * @throws Problem {@link ProblemCode#FACTOR_MISSING} if the administrator who demands it has none
     */
    public void demandSecondFactor(AgentPrincipal administrator, boolean demanded) {
        transactions.run(administrator.account(), () -> {
            if (demanded
                    && !factors.of(administrator.account(), administrator.agent())
                            .hasAny()) {
                throw new Problem(ProblemCode.FACTOR_MISSING);
            }
            store.set(administrator.account(), demanded, clock.instant());
            witness.ruleChanged(administrator);
        });
    }
}
