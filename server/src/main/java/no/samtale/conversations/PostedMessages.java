package no.samtale.conversations;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samtale.inboxes.CarryingAccounts;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.journal.Journal;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What follows once messages are durable: those who watch are given a hint, and what must be carried leaves soon. */
@Component
class PostedMessages {
    private final RecentMessages recent;
    private final Hints hints;
    private final Journal journal;
    private final CarryingAccounts carrying;

    PostedMessages(RecentMessages recent, Hints hints, Journal journal, CarryingAccounts carrying) {
        this.recent = recent;
        this.hints = hints;
        this.journal = journal;
        this.carrying = carrying;
    }

    /** Tells of a batch that is committed. */
    void publish(AccountId account, int shard, List<NewMessage> messages, List<MessageStore.Outcome> outcomes) {
        Map<ConversationId, Long> lastSeqs = new HashMap<>(messages.size() * 2);
        for (int i = 0; i < messages.size(); i++) {
            NewMessage message = messages.get(i);
            MessageStore.Outcome outcome = outcomes.get(i);
            if (outcome.code().equals("stored")) {
                recent.add(account, message.conversation(), opened(message, outcome));
                lastSeqs.merge(message.conversation(), outcome.seq(), Math::max);
            }
        }
        lastSeqs.forEach((conversation, seq) -> hints.give(new Hint.Appended(account, conversation, seq)));
        if (carrying.mayCarry(account)
                && messages.stream().anyMatch(message -> message.author().agent() != null)) {
            journal.appended(account, shard);
        }
    }

    /** As {@link #publish}, once the transaction that is open commits; not at all if it does not. */
    void publishAfterCommit(
            AccountId account, int shard, List<NewMessage> messages, List<MessageStore.Outcome> outcomes) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                publish(account, shard, messages, outcomes);
            }
        });
    }

    private static Message opened(NewMessage message, MessageStore.Outcome outcome) {
        ScreenedText said = message.text();
        String text = said == null ? null : said.text();
        return new Message(
                message.id(),
                outcome.seq(),
                message.kind(),
                message.author(),
                text,
                at(outcome),
                message.attachments());
    }

    /**
     * The answer to the sender.
     *
     * @throws Problem if the database refused the message
     */
    static PostedMessage answer(NewMessage message, MessageStore.Outcome outcome, boolean first) {
        return switch (outcome.code()) {
            case "stored" -> new PostedMessage(message.id(), outcome.seq(), at(outcome), first, posted(message));
            case "known" -> new PostedMessage(message.id(), outcome.seq(), at(outcome), false, posted(message));
            case "reused" -> throw new Problem(ProblemCode.ID_REUSED);
            case "closed" -> throw new Problem(ProblemCode.CONVERSATION_CLOSED);
            case "unknown" -> throw new Problem(ProblemCode.NOT_FOUND);
            default -> throw new IllegalStateException("post_messages answered an outcome that is not known here");
        };
    }

    private static ScreenedText posted(NewMessage message) {
        return Objects.requireNonNull(message.text(), "only what has a text is posted and answered");
    }

    private static Instant at(MessageStore.Outcome outcome) {
        return Objects.requireNonNull(outcome.at());
    }
}
