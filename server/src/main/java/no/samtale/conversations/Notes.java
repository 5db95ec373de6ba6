package no.samtale.conversations;

import java.util.List;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Reads the notes of a conversation; for agents. */
@Component
public class Notes {
    private final NoteStore store;
    private final AccountTransactions transactions;

    Notes(NoteStore store, AccountTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** Those with a noteSeq above {@code after}, the oldest first; {@link Limits#NOTES_PER_PAGE} at the most. */
    public List<Note> after(AccessibleConversation conversation, long after) {
        if (conversation.caller().agent() == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return transactions.call(
                conversation.account(), () -> store.after(conversation.scope(), after, Limits.NOTES_PER_PAGE));
    }
}
