package no.samtale.accounts.staff;

import no.samtale.accounts.Account;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.accounts.StaffWitness;
import no.samtale.accounts.store.AccountStore;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Accent;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** Reads and changes what the company chooses for all of its account. Administrators do. */
@Component
public class ChangeAccount {
    private final AccountTransactions transactions;
    private final Accounts accounts;
    private final AccountStore store;
    private final StaffWitness witness;
    private final Hints hints;

    ChangeAccount(
            AccountTransactions transactions,
            Accounts accounts,
            AccountStore store,
            StaffWitness witness,
            Hints hints) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.store = store;
        this.witness = witness;
        this.hints = hints;
    }

    /** @throws Problem role_missing */
    public Account read(AgentPrincipal by) {
        by.require(Role.ADMINISTRATOR);
        witness.accountRead(by);
        return accounts.account(by.account());
    }

    /** @throws Problem role_missing; naming the field that is not as it should be */
    public Account change(AgentPrincipal by, String name, String language, String accent) {
        by.require(Role.ADMINISTRATOR);
        String line = Checks.line("name", name, Limits.NAME_LENGTH);
        Checks.language("language", language);
        String colour = Accent.checked("accent", accent);
        transactions.run(by.account(), () -> {
            store.change(by.account(), line, language, colour);
            witness.accountChanged(by);
        });
        hints.give(new Hint.AgentChanged(by.account(), by.agent()));
        return accounts.account(by.account());
    }
}
