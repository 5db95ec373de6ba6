package no.samtale.inboxes;

import java.time.Clock;
import no.samtale.accounts.Teams;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** Creates an entrypoint of website chat, in the account's inbox for that. */
@Component
public class CreateEntrypoint {
    private static final String CHANNEL = "webchat";

    private final AccountTransactions transactions;
    private final Teams teams;
    private final Inboxes inboxes;
    private final Entrypoints entrypoints;
    private final EntrypointStore store;
    private final Clock clock;

    CreateEntrypoint(
            AccountTransactions transactions,
            Teams teams,
            Inboxes inboxes,
            Entrypoints entrypoints,
            EntrypointStore store,
            Clock clock) {
        this.transactions = transactions;
        this.teams = teams;
        this.inboxes = inboxes;
        this.entrypoints = entrypoints;
        this.store = store;
        this.clock = clock;
    }

    /** @throws Problem naming the field that is not as it should be */
    public Entrypoint create(AccountId account, EntrypointSettings wanted) {
        EntrypointSettings settings = EntrypointRules.checked(wanted);
        Entrypoint created = transactions.call(account, () -> {
            if (!teams.exists(account, settings.team())) {
                throw Problem.invalidField("teamId");
            }
            Entrypoint entrypoint =
                    new Entrypoint(EntrypointId.random(), account, inboxes.ofChannel(account, CHANNEL), settings);
            store.insert(entrypoint, clock.instant());
            return entrypoint;
        });
        entrypoints.forget(created.id());
        return created;
    }
}
