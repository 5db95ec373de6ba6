package no.samtale.conversations.attachments;

import java.time.Clock;
import java.util.Optional;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Announces a file of a conversation, or tells how far one has come. */
@Component
public class StartUpload {
    private final Vault vault;
    private final AttachmentStore store;
    private final AccountTransactions transactions;
    private final Clock clock;

    StartUpload(Vault vault, AttachmentStore store, AccountTransactions transactions, Clock clock) {
        this.vault = vault;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Makes room for a file. Announced again with the same id and size, it is answered with how far it has come.
     *
     * @throws Problem invalid_field; attachment_too_large; attachments_too_many, attachments_full; id_reused;
     *     conversation_closed
     */
    public UploadView start(AccessibleConversation conversation, AttachmentId id, String name, long size) {
        ScreenedText kept = FileName.kept(name);
        if (size <= 0 || size > Limits.ATTACHMENT_BYTES) {
            throw new Problem(ProblemCode.ATTACHMENT_TOO_LARGE);
        }
        byte[] sealed;
        try {
            sealed = kept.seal(Purpose.DELIVER, vault, conversation.scope(), AttachmentStore.name(id));
        } catch (KeyDestroyed e) {
            throw new Problem(ProblemCode.NOT_FOUND, e);
        }
        return transactions.call(conversation.account(), () -> {
            AttachmentStore.Taken taken =
                    store.taken(conversation.scope()).orElseThrow(() -> new Problem(ProblemCode.CONVERSATION_CLOSED));
            Optional<Upload> known = store.find(Purpose.DELIVER, conversation.scope(), id);
            if (known.isPresent()) {
                return known.filter(
                                upload -> upload.size() == size && upload.by().equals(conversation.caller()))
                        .map(UploadView::of)
                        .orElseThrow(() -> new Problem(ProblemCode.ID_REUSED));
            }
            if (taken.unsent() >= Limits.ATTACHMENTS) {
                throw new Problem(ProblemCode.ATTACHMENTS_TOO_MANY);
            }
            if (taken.bytes() + size > Limits.CONVERSATION_FILE_BYTES) {
                throw new Problem(ProblemCode.ATTACHMENTS_FULL);
            }
            store.insert(conversation.scope(), id, conversation.caller(), sealed, size, clock.instant());
            return new UploadView(id, 0, size, null, false);
        });
    }
}
