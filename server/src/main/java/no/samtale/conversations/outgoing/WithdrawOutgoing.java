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

/** Takes a message back before it leaves. It stays in the conversation, marked as not sent. */
@Component
public class WithdrawOutgoing {
    private final AccountTransactions transactions;
    private final OutgoingStore store;
    private final Hints hints;
    private final Clock clock;

    WithdrawOutgoing(AccountTransactions transactions, OutgoingStore store, Hints hints, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.hints = hints;
        this.clock = clock;
    }

    /** @throws Problem conflict if it is too late, or it is not one that is carried */
    public void withdraw(AccessibleConversation conversation, MessageId message) {
        boolean taken = transactions.call(
                conversation.account(),
                () -> store.withdraw(conversation.account(), conversation.id(), message.value(), clock.instant()));
        if (!taken) {
            throw new Problem(ProblemCode.CONFLICT);
        }
        hints.give(new Hint.Outgoing(conversation.account(), conversation.id()));
    }
}
