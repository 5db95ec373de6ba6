package no.samtale.channels.sms;

import java.util.List;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** The SMS inboxes of an account. */
@Component
public class SmsInboxes {
    private final AccountTransactions transactions;
    private final SmsInboxStore store;
    private final SmsSegmentStore segments;

    SmsInboxes(AccountTransactions transactions, SmsInboxStore store, SmsSegmentStore segments) {
        this.transactions = transactions;
        this.store = store;
        this.segments = segments;
    }

    public List<SmsInbox> all(AccountId account) {
        return transactions.call(account, () -> store.all(account));
    }

    public Optional<SmsInbox> find(AccountId account, InboxId id) {
        return transactions.call(account, () -> store.find(account, id));
    }

    /** How many parts of long messages wait for the others. */
    public int waitingParts(AccountId account, InboxId id) {
        return transactions.call(account, () -> segments.waiting(account, id));
    }
}
