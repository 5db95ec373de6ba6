package no.samtale.inboxes;

import java.util.List;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** The inboxes of an account. */
@Component
public class Inboxes {
    private final AccountTransactions transactions;
    private final InboxStore store;

    Inboxes(AccountTransactions transactions, InboxStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** All inboxes, the eldest first. */
    public List<Inbox> all(AccountId account) {
        return transactions.call(account, () -> store.inboxes(account));
    }

    /** One of them; empty if the account has none with this id. */
    public Optional<Inbox> find(AccountId account, InboxId id) {
        return all(account).stream().filter(inbox -> inbox.id().equals(id)).findFirst();
    }

    /** The eldest inbox of a channel, made if there is none. */
    InboxId ofChannel(AccountId account, String channel) {
        return transactions.call(account, () -> {
            store.lock(account);
            return store.inboxes(account).stream()
                    .filter(inbox -> inbox.channel().equals(channel))
                    .findFirst()
                    .orElseGet(() -> make(account, channel))
                    .id();
        });
    }

    private Inbox make(AccountId account, String channel) {
        Inbox inbox = new Inbox(InboxId.random(), channel, channel);
        store.insert(account, inbox);
        return inbox;
    }
}
