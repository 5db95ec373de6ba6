package no.samtale.accounts.staff;

import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.StaffWitness;
import no.samtale.accounts.store.StaffRow;
import no.samtale.accounts.store.StaffStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Changes what agents say of themselves. */
@Component
public class ChangeProfile {
    private final AccountTransactions transactions;
    private final StaffStore store;
    private final AgentNames names;
    private final StaffWitness witness;
    private final Hints hints;

    ChangeProfile(
            AccountTransactions transactions, StaffStore store, AgentNames names, StaffWitness witness, Hints hints) {
        this.transactions = transactions;
        this.store = store;
        this.names = names;
        this.witness = witness;
        this.hints = hints;
    }

    /** The agent's own address, to be shown to the agent. */
    public String email(AgentPrincipal agent) {
        return names.email(agent.account(), transactions.call(agent.account(), () -> present(agent)));
    }

    /** @throws Problem naming the field that is not as it should be */
    public void change(AgentPrincipal agent, String name, String language) {
        String line = Checks.line("name", name, Limits.NAME_LENGTH);
        Checks.language("language", language);
        AccountId account = agent.account();
        transactions.run(account, () -> {
            StaffRow row = present(agent);
            store.change(
                    account,
                    new StaffRow(
                            row.id(),
                            names.sealedName(account, row.id(), line),
                            row.emailSealed(),
                            row.roles(),
                            row.capacity(),
                            language,
                            false,
                            null));
            witness.changed(agent, row.id());
        });
        hints.give(new Hint.AgentChanged(account, agent.agent()));
    }

    private StaffRow present(AgentPrincipal agent) {
        return store.one(agent.account(), agent.agent()).orElseThrow(() -> new Problem(ProblemCode.NOT_SIGNED_IN));
    }
}
