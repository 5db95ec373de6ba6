package no.samtale.privacy.breaches;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.BreachId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** The register of breaches of an account (GDPR Art. 33(5)). */
@Component
public class Breaches {
    private final AccountTransactions transactions;
    private final BreachStore store;

    Breaches(AccountTransactions transactions, BreachStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** The newest first; {@link Limits#BREACHES} at the most. */
    public List<Breach> all(AccountId account) {
        return transactions.call(account, () -> store.all(account, Limits.BREACHES));
    }

    /**
     * One of them, held until the caller's transaction ends.
     *
     * @throws Problem not_found
     */
    Breach breach(AccountId account, BreachId id) {
        return transactions
                .call(account, () -> store.some(account, List.of(id)).stream().findFirst())
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }
}
