package no.samtale.accounts;

import java.time.Clock;
import no.samtale.accounts.store.AccountStore;
import no.samtale.accounts.store.NewAgentRow;
import no.samtale.accounts.store.TeamStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** Creates an account with its first team and, in it, its first administrator. */
@Component
public class CreateAccount {
    private static final int SHARDS = 2;
    private static final String ACCENT = "#1f5fa6";

    private final AccountTransactions transactions;
    private final AccountStore accounts;
    private final TeamStore teams;
    private final Enrolment enrolment;
    private final Clock clock;
    private final AccountWitness witness;

    CreateAccount(
            AccountTransactions transactions,
            AccountStore accounts,
            TeamStore teams,
            Enrolment enrolment,
            Clock clock,
            AccountWitness witness) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.teams = teams;
        this.enrolment = enrolment;
        this.clock = clock;
        this.witness = witness;
    }

    /** The ids of what was created. Takes about a tenth of a second, as the password is hashed. */
    public Created create(NewAccount wanted) {
        return create(wanted, () -> {});
    }

    /** As {@link #create(NewAccount)}, if the condition, asked within the transaction, does not throw. */
    Created create(NewAccount wanted, Runnable condition) {
        Created created = new Created(AccountId.random(), AgentId.random(), TeamId.random());
        NewAgentRow administrator =
                enrolment.prepare(created.account(), created.administrator(), wanted.administrator());
        transactions.run(created.account(), () -> {
            condition.run();
            accounts.insert(
                    new Account(created.account(), wanted.name(), wanted.language(), SHARDS, ACCENT), clock.instant());
            enrolment.store(administrator);
            teams.insert(created.account(), new Team(created.team(), wanted.team()));
            teams.join(created.account(), created.team(), created.administrator());
            witness.accountCreated(created.account(), created.administrator());
        });
        return created;
    }

    /** What came into being. */
    public record Created(AccountId account, AgentId administrator, TeamId team) {}
}
