package no.samtale.privacy.choices;

import java.time.Clock;
import java.time.Duration;
import no.samtale.platform.AccountId;
import no.samtale.platform.caches.BriefCache;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.register.Register;
import org.springframework.stereotype.Component;

/** The register as it holds for one account: never more than the product's, often less. */
@Component
public class AccountRegister {
    private static final Duration AGE = Duration.ofSeconds(10);
    private static final int ACCOUNTS = 1_000;

    private final AccountTransactions transactions;
    private final ChoiceStore store;
    private final Register register;
    private final BriefCache<AccountId, Register> narrowed;

    AccountRegister(AccountTransactions transactions, ChoiceStore store, Register register, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.register = register;
        this.narrowed = new BriefCache<>(clock, AGE, ACCOUNTS);
    }

    /** The account's register, as it was at most ten seconds ago on another node, and now on this one. */
    public Register of(AccountId account) {
        return narrowed.get(account, each -> NarrowedRegister.of(register, choices(each)));
    }

    /** What the account has chosen. */
    public Choices choices(AccountId account) {
        return transactions.call(account, () -> store.choices(account));
    }

    /** Reads the account's choices anew. */
    void forget(AccountId account) {
        narrowed.forget(account);
    }
}
