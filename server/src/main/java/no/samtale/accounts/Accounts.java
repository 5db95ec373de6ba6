package no.samtale.accounts;

import java.util.List;
import no.samtale.accounts.store.AccountStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** The accounts that there are. */
@Component
public class Accounts {
    private final AccountTransactions transactions;
    private final AccountStore store;

    Accounts(AccountTransactions transactions, AccountStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /**
     * One account.
     *
     * @throws Problem {@link ProblemCode#NOT_FOUND} if there is none with this id
     */
    public Account account(AccountId account) {
        return transactions
                .call(account, () -> store.account(account))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /** The ids of all accounts, for work that visits each of them. */
    public List<AccountId> all() {
        return store.directory();
    }
}
