package no.samtale.conversations.onward;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.samtale.contacts.MailAddresses;
import no.samtale.conversations.outgoing.CarryOnward;
import no.samtale.inboxes.Carrier;
import no.samtale.inboxes.OnwardInboxes;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/**
 * Sends on by e-mail what visitors wait for who have left and want that: to an address that is proved at once, to another
 * only the question whether it is theirs. Driven by the clock, on as many nodes as there are.
 */
@Component
public class GoOnward {
    private final AccountTransactions transactions;
    private final OnwardStore store;
    private final MailAddresses addresses;
    private final OnwardInboxes inboxes;
    private final CarryOnward carry;
    private final AskForProof ask;
    private final Clock clock;

    GoOnward(
            AccountTransactions transactions,
            OnwardStore store,
            MailAddresses addresses,
            OnwardInboxes inboxes,
            CarryOnward carry,
            AskForProof ask,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.addresses = addresses;
        this.inboxes = inboxes;
        this.carry = carry;
        this.ask = ask;
        this.clock = clock;
    }

    /** Does what is due in the account. */
    public void goOn(AccountId account) {
        Instant now = clock.instant();
        carry.dropReceived(account);
        List<OnwardWish> left =
                transactions.call(account, () -> store.left(account, now.minus(Limits.VISITOR_GONE), now));
        for (OnwardWish wish : left) {
            inboxes.carrier(account, wish.inbox()).ifPresent(carrier -> goOn(account, wish, carrier));
        }
    }

    private void goOn(AccountId account, OnwardWish wish, Carrier carrier) {
        if (addresses.isProven(account, wish.identity())) {
            carry.goOn(account, wish.conversation(), wish.identity(), wish.inbox(), carrier);
        } else if (wish.state() == OnwardWish.State.WISHED && wish.due()) {
            ask.ask(account, wish, carrier);
        }
    }
}
