package no.samtale.conversations.outgoing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.conversations.outgoing.OutgoingStore.Leaving;
import no.samtale.inboxes.Carrier;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import org.springframework.stereotype.Component;

/** Lets what is said in a chat go out by a channel that carries it, as far as its visitor has not received it in the chat. */
@Component
public class CarryOnward {
    private final AccountTransactions transactions;
    private final PeerStore peers;
    private final OutgoingStore store;
    private final DeliverOutgoing deliver;
    private final Hints hints;
    private final Clock clock;

    CarryOnward(
            AccountTransactions transactions,
            PeerStore peers,
            OutgoingStore store,
            DeliverOutgoing deliver,
            Hints hints,
            Clock clock) {
        this.transactions = transactions;
        this.peers = peers;
        this.store = store;
        this.deliver = deliver;
        this.hints = hints;
        this.clock = clock;
    }

    /**
     * Pins the conversation to the address, which has been proved, and queues what waits for its visitor. Nothing is queued
     * twice, however often this is called.
     */
    public void goOn(AccountId account, ConversationId conversation, UUID identity, InboxId inbox, Carrier carrier) {
        Duration undo = carrier.undo();
        int queued = transactions.call(account, () -> {
            peers.pinOnward(account, conversation, identity, inbox);
            return store.queueUnreceived(account, conversation, new Leaving(List.of(inbox), undo, clock.instant()));
        });
        if (queued > 0) {
            hints.give(new Hint.Outgoing(account, conversation));
            deliver.soon(account);
        }
    }

    /** Lets the conversation be held on our pages alone again; what has not been tried does not go out. */
    public void stop(AccountId account, ConversationId conversation) {
        transactions.run(account, () -> {
            store.dropUntried(account, conversation);
            peers.unpinOnward(account, conversation);
        });
        hints.give(new Hint.Outgoing(account, conversation));
    }

    /** Takes from the queue what visitors have received in the chat after all. */
    public void dropReceived(AccountId account) {
        Set.copyOf(transactions.call(account, () -> store.dropReceived(account)))
                .forEach(conversation -> hints.give(new Hint.Outgoing(account, conversation)));
    }
}
