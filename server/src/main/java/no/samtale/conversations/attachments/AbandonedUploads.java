package no.samtale.conversations.attachments;

import java.time.Clock;
import java.time.Instant;
import no.samtale.accounts.Accounts;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** Files that were never sent go {@link Limits#UPLOAD_KEPT} after their last byte arrived. */
@Component
class AbandonedUploads {
    private final Accounts accounts;
    private final AccountTransactions transactions;
    private final AttachmentStore store;
    private final Clock clock;

    AbandonedUploads(Accounts accounts, AccountTransactions transactions, AttachmentStore store, Clock clock) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    void sweep() {
        Instant before = clock.instant().minus(Limits.UPLOAD_KEPT);
        for (AccountId account : accounts.all()) {
            transactions.run(account, () -> store.deleteAbandoned(account, before));
        }
    }
}
