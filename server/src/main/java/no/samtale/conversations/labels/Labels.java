package no.samtale.conversations.labels;

import java.util.List;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.LabelId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Reads and keeps the labels of an account. */
@Component
public class Labels {
    private final AccountTransactions transactions;
    private final LabelStore store;
    private final ConversationLabelStore onConversations;
    private final Hints hints;
    private final AuditTrail trail;

    Labels(
            AccountTransactions transactions,
            LabelStore store,
            ConversationLabelStore onConversations,
            Hints hints,
            AuditTrail trail) {
        this.transactions = transactions;
        this.store = store;
        this.onConversations = onConversations;
        this.hints = hints;
        this.trail = trail;
    }

    /** All of them by name, those that are retired too. */
    public List<Label> all(AccountId account) {
        return transactions.call(account, () -> store.labels(account));
    }

    /** @throws Problem conflict if the name is taken, too_many past {@link Limits#LABELS} */
    void create(AccountId account, Label label, AuditActor by) {
        unlessTaken(account, () -> {
            if (store.count(account) >= Limits.LABELS) {
                throw Problem.invalidField("name", "An account has at most " + Limits.LABELS + " labels.");
            }
            store.insert(account, label);
            note(account, label.id(), by, "created");
        });
    }

    /** @throws Problem not_found, or conflict if the name is taken */
    void update(AccountId account, Label label, AuditActor by) {
        unlessTaken(account, () -> {
            requireFound(store.update(account, label));
            note(account, label.id(), by, "changed");
        });
    }

    /**
     * Takes it off every conversation and deletes it. Conversations that lie unused for now keep it until they do not.
     *
     * @throws Problem not_found
     */
    void delete(AccountId account, LabelId label, AuditActor by) {
        List<ConversationId> had = transactions.call(account, () -> {
            requireFound(store.retire(account, label));
            note(account, label, by, "deleted");
            return end(account, label);
        });
        tell(account, had);
    }

    /**
     * Gives the other label to all that have this one, and deletes this one.
     *
     * @throws Problem not_found if one of them is not there; invalid_field if they are the same
     */
    void merge(AccountId account, LabelId label, LabelId into, AuditActor by) {
        if (label.equals(into)) {
            throw Problem.invalidField("into");
        }
        List<ConversationId> had = transactions.call(account, () -> {
            requireFound(store.isOffered(account, into));
            requireFound(store.retire(account, label));
            onConversations.copy(account, label, into);
            note(account, label, by, "merged");
            return end(account, label);
        });
        tell(account, had);
    }

    private List<ConversationId> end(AccountId account, LabelId label) {
        List<ConversationId> had = onConversations.takeFromAll(account, label);
        store.deleteUnused(account);
        return had;
    }

    /** What shows them reads them again; a whole page's worth at the most, as more are on nobody's screen at once. */
    private void tell(AccountId account, List<ConversationId> conversations) {
        conversations.stream()
                .limit(Limits.ROWS_PER_PAGE)
                .forEach(conversation -> hints.give(new Hint.Changed(account, conversation)));
    }

    private void note(AccountId account, LabelId label, AuditActor by, String how) {
        trail.note(
                account, by, AuditAction.LABEL_CHANGED, AuditedThing.of(AuditedThing.Kind.LABEL, label.value()), how);
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
