package no.samtale.inboxes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.CreateTeam;
import no.samtale.accounts.Team;
import no.samtale.accounts.Teams;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/**
 * Where questions about privacy come in: an inbox and a team of their own in each account, made when the first arrives. No
 * page can show its chat. Privacy officers reach it by their role, whether or not somebody is put into the team.
 */
@Component
public class PrivacyEntrypoint {
    /** The privacy portal, as a way in which messages arrive. */
    static final String CHANNEL = "portal";

    private static final String NB = "Personvern";
    private static final String EN = "Privacy";
    private static final String ACCENT = "#0b5cad";

    private final AccountTransactions transactions;
    private final Accounts accounts;
    private final Inboxes inboxes;
    private final EntrypointStore store;
    private final Teams teams;
    private final CreateTeam createTeam;
    private final Clock clock;

    PrivacyEntrypoint(
            AccountTransactions transactions,
            Accounts accounts,
            Inboxes inboxes,
            EntrypointStore store,
            Teams teams,
            CreateTeam createTeam,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.inboxes = inboxes;
        this.store = store;
        this.teams = teams;
        this.createTeam = createTeam;
        this.clock = clock;
    }

    /** The account's, the same one every time. */
    public Entrypoint of(AccountId account) {
        String name = accounts.account(account).language().equals("en") ? EN : NB;
        return transactions.call(account, () -> {
            // Holds off others who want to make one.
            InboxId inbox = inboxes.ofChannel(account, CHANNEL);
            return store.entrypoints(account).stream()
                    .filter(entrypoint -> entrypoint.inbox().equals(inbox))
                    .findFirst()
                    .orElseGet(() -> make(account, inbox, name));
        });
    }

    private Entrypoint make(AccountId account, InboxId inbox, String name) {
        EntrypointSettings settings = new EntrypointSettings(
                team(account, name),
                name,
                List.of(),
                List.of("nb", "en"),
                ACCENT,
                Map.of(
                        "nb", new EntrypointTexts(NB, NB, null, null),
                        "en", new EntrypointTexts(EN, EN, null, null)),
                List.of(),
                List.of());
        Entrypoint entrypoint = new Entrypoint(EntrypointId.random(), account, inbox, settings);
        store.insert(entrypoint, CHANNEL, clock.instant());
        return entrypoint;
    }

    private TeamId team(AccountId account, String name) {
        return teams.all(account).stream()
                .filter(team -> team.name().equals(name))
                .map(Team::id)
                .findFirst()
                .orElseGet(() -> createTeam.create(account, name));
    }
}
