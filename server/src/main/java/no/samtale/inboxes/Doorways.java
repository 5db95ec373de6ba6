package no.samtale.inboxes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** All by which people come in who want help: pages, forms, mailboxes and numbers. Not where they ask for their rights. */
@Component
public class Doorways {
    private final AccountTransactions transactions;
    private final InboxStore inboxes;
    private final EntrypointStore entrypoints;

    Doorways(AccountTransactions transactions, InboxStore inboxes, EntrypointStore entrypoints) {
        this.transactions = transactions;
        this.inboxes = inboxes;
        this.entrypoints = entrypoints;
    }

    /**
     * One of them.
     *
     * @param channel a {@link Channel#name()}
     */
    public record Doorway(EntrypointId id, String name, String channel) {}

    /** Those of an account, the eldest first. */
    public List<Doorway> all(AccountId account) {
        return transactions.call(account, () -> {
            Map<InboxId, String> channels =
                    inboxes.inboxes(account).stream().collect(Collectors.toMap(Inbox::id, Inbox::channel));
            return entrypoints.entrypoints(account).stream()
                    .map(each -> new Doorway(each.id(), each.name(), channels.getOrDefault(each.inbox(), "")))
                    .filter(each -> !each.channel().equals(PrivacyEntrypoint.CHANNEL))
                    .toList();
        });
    }
}
