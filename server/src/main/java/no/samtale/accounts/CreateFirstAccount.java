package no.samtale.accounts;

import no.samtale.accounts.store.AccountStore;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Creates the account of an installation that has none, once, whatever the number of nodes that are asked to. */
@Component
public class CreateFirstAccount {
    private final CreateAccount createAccount;
    private final AccountStore accounts;

    CreateFirstAccount(CreateAccount createAccount, AccountStore accounts) {
        this.createAccount = createAccount;
        this.accounts = accounts;
    }

    /** @throws Problem {@link ProblemCode#NOT_FOUND} if there is an account already */
    public CreateAccount.Created create(NewAccount wanted) {
        return createAccount.create(wanted, () -> {
            if (!accounts.lockWhileNone()) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
        });
    }
}
