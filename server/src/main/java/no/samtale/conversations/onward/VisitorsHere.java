package no.samtale.conversations.onward;

import java.time.Clock;
import java.util.Collection;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** Notes whose browsers are there, of those visitors only who want the answer by e-mail when they are not. */
@Component
public class VisitorsHere {
    private final AccountTransactions transactions;
    private final OnwardStore store;
    private final Clock clock;

    VisitorsHere(AccountTransactions transactions, OnwardStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    public void seen(AccountId account, Collection<ConversationId> conversations) {
        if (conversations.isEmpty()) {
            return;
        }
        transactions.run(account, () -> store.seen(account, conversations, clock.instant()));
    }
}
