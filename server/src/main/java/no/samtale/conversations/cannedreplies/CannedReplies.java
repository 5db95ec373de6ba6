package no.samtale.conversations.cannedreplies;

import java.util.List;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
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
    private final AuditTrail trail;

    CannedReplies(AccountTransactions transactions, CannedReplyStore store, AuditTrail trail) {
        this.transactions = transactions;
        this.store = store;
        this.trail = trail;
    }

    /** All of them, by language and shortcut. */
    public List<CannedReply> all(AccountId account) {
        return transactions.call(account, () -> store.replies(account));
    }

    /** @throws Problem {@link ProblemCode#CONFLICT} if the shortcut is taken in the language */
    public void create(AccountId account, CannedReply reply, AuditActor by) {
        unlessTaken(account, () -> {
            store.insert(account, reply);
            note(account, reply.id(), by, "created");
        });
    }

    /** @throws Problem {@link ProblemCode#NOT_FOUND}, or {@link ProblemCode#CONFLICT} if the shortcut is taken */
    public void update(AccountId account, CannedReply reply, AuditActor by) {
        unlessTaken(account, () -> {
            requireFound(store.update(account, reply));
            note(account, reply.id(), by, "changed");
        });
    }

    /** @throws Problem {@link ProblemCode#NOT_FOUND} */
    public void delete(AccountId account, CannedReplyId reply, AuditActor by) {
        transactions.run(account, () -> {
            requireFound(store.delete(account, reply));
            note(account, reply, by, "deleted");
        });
    }

    private void note(AccountId account, CannedReplyId reply, AuditActor by, String how) {
        trail.note(
                account,
                by,
                AuditAction.CANNED_REPLY_CHANGED,
                AuditedThing.of(AuditedThing.Kind.CANNED_REPLY, reply.value()),
                how);
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
