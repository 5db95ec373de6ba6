package no.samtale.conversations.outgoing;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import no.samtale.inboxes.HandoverProblem;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.InboxId;
import no.samtale.platform.MessageId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what a channel tells later of a message: late, twice, or in another order than it happened. */
@Component
public class ReportOutgoing {
    private final AccountTransactions transactions;
    private final OutgoingStore store;
    private final Hints hints;
    private final Clock clock;

    ReportOutgoing(AccountTransactions transactions, OutgoingStore store, Hints hints, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.hints = hints;
        this.clock = clock;
    }

    /** The person has it. Answers whether that is news of a message of ours. */
    public boolean arrived(AccountId account, InboxId inbox, String reference) {
        return report(account, inbox, reference, OutgoingState.DELIVERED, null);
    }

    /** The person will not have it. Answers whether that is news of a message of ours. */
    public boolean failed(AccountId account, InboxId inbox, String reference, HandoverProblem why) {
        return report(account, inbox, reference, OutgoingState.FAILED, why);
    }

    /** As {@link #arrived(AccountId, InboxId, String)}, for a channel that knows which message it is told of. */
    public boolean arrived(AccountId account, ConversationId conversation, MessageId message) {
        return tell(
                account,
                () -> store.report(account, conversation, message, OutgoingState.DELIVERED, null, clock.instant()));
    }

    /** As {@link #failed(AccountId, InboxId, String, HandoverProblem)}, likewise. */
    public boolean failed(AccountId account, ConversationId conversation, MessageId message, HandoverProblem why) {
        return tell(
                account,
                () -> store.report(account, conversation, message, OutgoingState.FAILED, why, clock.instant()));
    }

    private boolean report(
            AccountId account, InboxId inbox, String reference, OutgoingState state, @Nullable HandoverProblem why) {
        return tell(account, () -> store.report(account, inbox, reference, state, why, clock.instant()));
    }

    private boolean tell(AccountId account, Supplier<Optional<OutgoingMessage>> report) {
        Optional<OutgoingMessage> told = transactions.call(account, report);
        told.ifPresent(message -> hints.give(new Hint.Outgoing(account, message.conversation())));
        return told.isPresent();
    }
}
