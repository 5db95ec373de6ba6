package no.samtale.inboxes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** Makes an inbox of a channel that has no page of its own, with the entrypoint by which its conversations come in. */
@Component
public class CreateInbox {
    private static final String ACCENT = "#0b5cad";

    private final AccountTransactions transactions;
    private final Channels channels;
    private final InboxStore inboxes;
    private final EntrypointStore entrypoints;
    private final CarryingAccounts carrying;
    private final Clock clock;

    CreateInbox(
            AccountTransactions transactions,
            Channels channels,
            InboxStore inboxes,
            EntrypointStore entrypoints,
            CarryingAccounts carrying,
            Clock clock) {
        this.transactions = transactions;
        this.channels = channels;
        this.inboxes = inboxes;
        this.entrypoints = entrypoints;
        this.carrying = carrying;
        this.clock = clock;
    }

    /**
     * Stores both, in the caller's transaction if there is one.
     *
     * @param channel a {@link Channel#name()}
     * @param team that its conversations queue for
     * @param languages of {@code nb} and {@code en}, the first one being the usual
     */
    public Entrypoint create(AccountId account, String channel, String name, TeamId team, List<String> languages) {
        Inbox inbox = new Inbox(InboxId.random(), channels.named(channel).name(), name);
        EntrypointTexts texts = new EntrypointTexts(name, name, null, null);
        EntrypointSettings settings = new EntrypointSettings(
                team, name, List.of(), languages, ACCENT, Map.of("nb", texts, "en", texts), List.of(), List.of());
        Entrypoint entrypoint = new Entrypoint(EntrypointId.random(), account, inbox.id(), settings);
        transactions.run(account, () -> {
            inboxes.insert(account, inbox);
            entrypoints.insert(entrypoint, inbox.channel(), clock.instant());
        });
        carrying.forget(account);
        return entrypoint;
    }
}
