package no.samtale.conversations.attachments;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/** Files that were sent, to be given out piece by piece. */
@Component
public class StoredFiles {
    private final AttachmentStore store;
    private final SegmentStore segments;
    private final AccountTransactions transactions;
    private final Semaphore room = new Semaphore(Limits.FILES_OUT);

    StoredFiles(AttachmentStore store, SegmentStore segments, AccountTransactions transactions) {
        this.store = store;
        this.segments = segments;
        this.transactions = transactions;
    }

    /**
     * A file for those who hold the conversation.
     *
     * @throws Problem not_found, also while the conversation is restricted
     */
    public StoredFile shown(KeyScope conversation, AttachmentId id) {
        return file(
                Purpose.DELIVER,
                conversation,
                transactions.call(conversation.account(), () -> store.findShown(conversation, id)));
    }

    /**
     * A file for the person whom it is about (GDPR Art. 15).
     *
     * @throws Problem not_found
     */
    public StoredFile ofPerson(KeyScope conversation, AttachmentId id) {
        return file(
                Purpose.RIGHTS,
                conversation,
                transactions.call(conversation.account(), () -> store.find(Purpose.RIGHTS, conversation, id)));
    }

    private StoredFile file(Purpose purpose, KeyScope conversation, java.util.Optional<Upload> found) {
        Upload upload =
                found.filter(each -> each.message() != null).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        AttachmentType type = Objects.requireNonNull(upload.type());
        return new StoredFile(segments, room, purpose, conversation, upload, type);
    }
}
