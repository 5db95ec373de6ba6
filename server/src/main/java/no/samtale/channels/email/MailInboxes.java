package no.samtale.channels.email;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mailboxes of an account, and what has been set aside in them. */
@Component
public class MailInboxes {
    private final AccountTransactions transactions;
    private final MailInboxStore store;

    MailInboxes(AccountTransactions transactions, MailInboxStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /**
     * A mail that could not be taken in; it lies in the mailbox.
     *
     * @param validity under which its uid stands
     * @param uid what the mailbox calls it
     * @param reason why, as a code
     * @param tries how often it was tried
     * @param size its bytes; null if nobody knows
     */
    public record SetAside(
            long validity,
            long uid,
            String reason,
            int tries,
            @Nullable Long size,
            Instant at) {}

    public List<MailInbox> all(AccountId account) {
        return transactions.call(account, () -> store.all(account));
    }

    public Optional<MailInbox> find(AccountId account, InboxId id) {
        return transactions.call(account, () -> store.find(account, id));
    }

    /** The latest that were set aside, and how many there are. */
    public List<SetAside> setAside(AccountId account, InboxId id) {
        return transactions.call(account, () -> store.setAside(account, id));
    }

    /** Takes one off the list; it stays in the mailbox. False if it was not on it. */
    public boolean leave(AccountId account, InboxId id, long validity, long uid) {
        return transactions.call(account, () -> store.noLongerAside(account, id, validity, uid));
    }
}
