package no.samtale.privacy.portal;

import java.time.Clock;
import java.time.Instant;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** Gives whoever holds a chat a code that opens the portal to that chat's contact, once, within {@link Limits#HANDOFF}. */
@Component
public class HandOverChat {
    private final AccountTransactions transactions;
    private final PortalHandoffStore store;
    private final Clock clock;

    HandOverChat(AccountTransactions transactions, PortalHandoffStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    /** The code: to be carried in an address's fragment, which no server is told, and nowhere else. */
    public PortalSecret handOver(AccountId account, ContactId contact) {
        PortalSecret code = PortalSecret.random(account);
        Instant now = clock.instant();
        transactions.run(account, () -> store.add(account, code.hash(), contact, now, now.plus(Limits.HANDOFF)));
        return code;
    }
}
