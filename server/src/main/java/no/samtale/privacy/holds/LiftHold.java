package no.samtale.privacy.holds;

import java.time.Clock;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Ends a legal hold. What is over goes with the next run of retention. */
@Component
public class LiftHold {
    private final AccountTransactions transactions;
    private final HoldStore store;
    private final Clock clock;

    LiftHold(AccountTransactions transactions, HoldStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Lifts it; a second time changes nothing.
     *
     * @throws Problem not_found if the contact has no such hold
     */
    public void lift(AccountId account, ContactId contact, UUID hold) {
        transactions.run(account, () -> {
            if (!store.lift(account, contact, hold, clock.instant())) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
        });
    }
}
