package no.samtale.conversations.outgoing;

import java.time.Clock;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.MessageId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Sends again what has not arrived, or may not have: a person decides that, as the other may get it twice. */
@Component
public class RetryOutgoing {
    private final AccountTransactions transactions;
    private final OutgoingStore store;
    private final DeliverOutgoing deliver;
    private final Hints hints;
    private final Clock clock;

    RetryOutgoing(
            AccountTransactions transactions, OutgoingStore store, DeliverOutgoing deliver, Hints hints, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.deliver = deliver;
        this.hints = hints;
        this.clock = clock;
    }

    /** @throws Problem conflict if it is on its way, has arrived or is not one that is carried */
    public void retry(AccessibleConversation conversation, MessageId message) {
        boolean waits = transactions.call(
                conversation.account(),
                () -> store.retry(conversation.account(), conversation.id(), message.value(), clock.instant()));
        if (!waits) {
            throw new Problem(ProblemCode.CONFLICT);
        }
        hints.give(new Hint.Outgoing(conversation.account(), conversation.id()));
        deliver.soon(conversation.account());
    }
}
