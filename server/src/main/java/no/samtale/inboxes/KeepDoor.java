package no.samtale.inboxes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.samtale.accounts.Teams;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Opens a further way into an inbox that there is, and changes it. No page can show the chat of one. */
@Component
public class KeepDoor {
    private static final String ACCENT = "#0b5cad";

    private final AccountTransactions transactions;
    private final Teams teams;
    private final Inboxes inboxes;
    private final Entrypoints entrypoints;
    private final EntrypointStore store;
    private final Clock clock;

    KeepDoor(
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

    /**
     * What is known of it.
     *
     * @param team that its conversations queue for
     * @param languages of {@code nb} and {@code en}, the first one being the usual
     */
    public record Door(String name, TeamId team, List<String> languages) {}

    /**
     * Stores a new one, in the caller's transaction if there is one.
     *
     * @param way as {@link Doorways#ways}; never changed
     * @throws Problem naming the inbox or the team, if the account has no such one
     */
    public Entrypoint open(AccountId account, InboxId inbox, String way, Door door) {
        return transactions.call(account, () -> {
            if (inboxes.find(account, inbox).isEmpty()) {
                throw Problem.invalidField("inboxId");
            }
            Entrypoint opened = new Entrypoint(EntrypointId.random(), account, inbox, settings(account, door));
            store.insert(opened, way, clock.instant());
            return opened;
        });
    }

    /** @throws Problem not_found; naming the team, if the account has no such one */
    public Entrypoint change(AccountId account, EntrypointId id, Door door) {
        Entrypoint changed = transactions.call(account, () -> {
            Entrypoint before = store.entrypoint(account, id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            EntrypointSettings settings = settings(account, door);
            store.update(account, id, settings);
            return new Entrypoint(id, account, before.inbox(), settings);
        });
        entrypoints.forget(id);
        return changed;
    }

    private EntrypointSettings settings(AccountId account, Door door) {
        if (!teams.exists(account, door.team())) {
            throw Problem.invalidField("teamId");
        }
        EntrypointTexts texts = new EntrypointTexts(door.name(), door.name(), null, null);
        return new EntrypointSettings(
                door.team(),
                door.name(),
                List.of(),
                door.languages(),
                ACCENT,
                Map.of("nb", texts, "en", texts),
                List.of(),
                List.of());
    }
}
