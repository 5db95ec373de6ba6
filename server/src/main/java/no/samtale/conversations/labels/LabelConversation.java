package no.samtale.conversations.labels;

import java.time.Clock;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.LabelId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Puts a label on a conversation and takes it off; doing so twice changes nothing more. */
@Component
public class LabelConversation {
    private final AccountTransactions transactions;
    private final LabelStore labels;
    private final ConversationLabelStore store;
    private final Hints hints;
    private final AuditTrail trail;
    private final Clock clock;

    LabelConversation(
            AccountTransactions transactions,
            LabelStore labels,
            ConversationLabelStore store,
            Hints hints,
            AuditTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.labels = labels;
        this.store = store;
        this.hints = hints;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Puts it on.
     *
     * @throws Problem not_found if there is no such label; invalid_field past {@link Limits#LABELS_PER_CONVERSATION}
     */
    public void put(AccessibleConversation conversation, LabelId label) {
        transactions.run(conversation.account(), () -> {
            if (!labels.isOffered(conversation.account(), label)) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            if (store.count(conversation.account(), conversation.id()) >= Limits.LABELS_PER_CONVERSATION) {
                throw Problem.invalidField(
                        "label", "A conversation has at most " + Limits.LABELS_PER_CONVERSATION + " labels.");
            }
            if (store.put(conversation.account(), conversation.id(), label, conversation.agent(), clock.instant())) {
                note(conversation, "put");
            }
        });
        tell(conversation);
    }

    /** Takes it off. */
    public void take(AccessibleConversation conversation, LabelId label) {
        transactions.run(conversation.account(), () -> {
            if (store.take(conversation.account(), conversation.id(), label)) {
                note(conversation, "taken");
            }
            labels.deleteUnused(conversation.account());
        });
        tell(conversation);
    }

    private void note(AccessibleConversation conversation, String how) {
        trail.note(
                conversation.account(),
                AuditActor.of(conversation.agent()),
                AuditAction.CONVERSATION_LABELLED,
                AuditedThing.of(conversation.id(), conversation.contact()),
                how);
    }

    private void tell(AccessibleConversation conversation) {
        hints.give(new Hint.Changed(conversation.account(), conversation.id()));
    }
}
