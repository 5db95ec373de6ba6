package no.samtale.conversations.cannedreplies;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.CannedReplyId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Reads and keeps the canned replies of an account. */
@Component
public class CannedReplies {
    private final AccountTransactions transactions;
    private final CannedReplyStore store;

    CannedReplies(AccountTransactions transactions, CannedReplyStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** All of them, by language and shortcut. */
    public List<CannedReply> all(AccountId account) {
        return transactions.call(account, () -> store.replies(account));
    }

    /** @throws Problem {@link ProblemCode#CONFLICT} if the shortcut is taken in the language */
    public void create(AccountId account, CannedReply reply) {
        unlessTaken(account, () -> store.insert(account, reply));
    }

    /** @throws Problem {@link ProblemCode#NOT_FOUND}, or {@link ProblemCode#CONFLICT} if the shortcut is taken */
    public void update(AccountId account, CannedReply reply) {
        unlessTaken(account, () -> requireFound(store.update(account, reply)));
    }

    /** @throws Problem {@link ProblemCode#NOT_FOUND} */
    public void delete(AccountId account, CannedReplyId reply) {
        transactions.run(account, () -> requireFound(store.delete(account, reply)));
    }

    private void unlessTaken(AccountId account, Runnable work) {
        try {
            transactions.run(account, work);
        } catch (DuplicateKeyException taken) {
            throw new Problem(ProblemCode.CONFLICT, taken);
        }
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }
}
