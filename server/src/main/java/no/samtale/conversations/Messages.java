package no.samtale.conversations;

import java.util.List;
import java.util.Optional;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Reads the messages of a conversation. */
@Component
public class Messages {
    private final MessageStore store;
    private final RecentMessages recent;
    private final AccountTransactions transactions;

    Messages(MessageStore store, RecentMessages recent, AccountTransactions transactions) {
        this.store = store;
        this.recent = recent;
        this.transactions = transactions;
    }

    /** Those with a seq above {@code after}, the oldest first; {@link Limits#MESSAGES_PER_PAGE} at the most. */
    public List<Message> after(AccessibleConversation conversation, long after, int limit) {
        return transactions.call(conversation.account(), () -> store.after(conversation.scope(), after, page(limit)));
    }

    /**
     * The message that was posted, as it is stored: after a retry that is what the first try said.
     *
     * @throws Problem not_found if it has been erased since
     */
    public Message posted(AccessibleConversation conversation, PostedMessage posted) {
        return after(conversation, posted.seq() - 1, 1).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /** The newest of those with a seq below {@code before}, in order of seq. */
    public List<Message> before(AccessibleConversation conversation, long before, int limit) {
        return transactions.call(conversation.account(), () -> store.before(conversation.scope(), before, page(limit)));
    }

    /** Those above {@code after} up to {@code upTo} if they are at hand in memory. Never blocks. */
    public Optional<List<Message>> atHand(AccessibleConversation conversation, long after, long upTo) {
        return recent.between(conversation.account(), conversation.id(), after, upTo);
    }

    private static int page(int limit) {
        return Math.clamp(limit, 1, Limits.MESSAGES_PER_PAGE);
    }
}
