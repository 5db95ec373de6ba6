package no.samtale.inboxes;

import java.util.List;
import java.util.Map;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** All by which people come in who want help: pages, forms, mailboxes and numbers. Not where they ask for their rights. */
@Component
public class Doorways {
    private final AccountTransactions transactions;
    private final EntrypointStore entrypoints;

    Doorways(AccountTransactions transactions, EntrypointStore entrypoints) {
        this.transactions = transactions;
        this.entrypoints = entrypoints;
    }

    /**
     * One of them.
     *
     * @param way as {@link #ways}
     */
    public record Doorway(EntrypointId id, String name, String way) {}

    /** Those of an account, the eldest first. */
    public List<Doorway> all(AccountId account) {
        return transactions.call(account, () -> {
            Map<EntrypointId, String> ways = entrypoints.ways(account);
            return entrypoints.entrypoints(account).stream()
                    .map(each -> new Doorway(each.id(), each.name(), ways.getOrDefault(each.id(), "")))
                    .filter(each -> !each.way().equals(PrivacyEntrypoint.CHANNEL))
                    .toList();
        });
    }

    /**
     * How one comes in by each entrypoint of an account: a {@link Channel#name()}, or {@code webform}, which is a page of ours whose
     * answers go out by e-mail.
     */
    public Map<EntrypointId, String> ways(AccountId account) {
        return transactions.call(account, () -> entrypoints.ways(account));
    }
}
