package no.samtale.conversations.attachments;

import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** A caller's own files on their way. Another's look as if they were not there. */
@Component
public class Uploads {
    private final AttachmentStore store;
    private final AccountTransactions transactions;

    Uploads(AttachmentStore store, AccountTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * How far a file has come.
     *
     * @throws Problem not_found
     */
    public UploadView view(AccessibleConversation conversation, AttachmentId id) {
        return UploadView.of(own(conversation, id));
    }

    /** Takes a file back that is in no message. Doing it again changes nothing. */
    public void cancel(AccessibleConversation conversation, AttachmentId id) {
        transactions.run(conversation.account(), () -> store.find(Purpose.DELIVER, conversation.scope(), id)
                .filter(upload -> upload.by().equals(conversation.caller()))
                .ifPresent(upload -> store.delete(conversation.scope(), id)));
    }

    Upload own(AccessibleConversation conversation, AttachmentId id) {
        return transactions
                .call(conversation.account(), () -> store.find(Purpose.DELIVER, conversation.scope(), id))
                .filter(upload -> upload.by().equals(conversation.caller()))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }
}
