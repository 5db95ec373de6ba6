package no.samtale.conversations.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import org.springframework.stereotype.Component;

/**
 * Takes in the bytes of a file, from where it broke off. Each piece is sealed as soon as it is whole and is durable before the
 * next is read; what arrived of a piece that the connection did not bring whole is sent again.
 */
@Component
public class ReceiveUpload {
    private final Uploads uploads;
    private final AttachmentStore store;
    private final SegmentStore segments;
    private final DetectType detect;
    private final CheckFile check;
    private final AccountTransactions transactions;
    private final Clock clock;
    private final Semaphore room = new Semaphore(Limits.FILES_IN);

    ReceiveUpload(
            Uploads uploads,
            AttachmentStore store,
            SegmentStore segments,
            DetectType detect,
            CheckFile check,
            AccountTransactions transactions,
            Clock clock) {
        this.uploads = uploads;
        this.store = store;
        this.segments = segments;
        this.detect = detect;
        this.check = check;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Reads the body up to the file's size. With the last byte the file is looked at, and again when nothing is sent from
     * there, if the scanner was not reached before.
     *
     * @throws Problem not_found; upload_offset; attachment_too_large; attachment_type_refused, attachment_type_mismatch,
     *     attachment_infected (then the file is deleted); attachment_unscanned; too_many
     * @throws IOException if the connection broke: what is whole is kept
     */
    public UploadView receive(AccessibleConversation conversation, AttachmentId id, long offset, InputStream body)
            throws IOException {
        Upload upload = uploads.own(conversation, id);
        if (upload.received() != offset || upload.message() != null) {
            throw new Problem(ProblemCode.UPLOAD_OFFSET);
        }
        if (!room.tryAcquire()) {
            throw new Problem(ProblemCode.TOO_MANY);
        }
        try {
            if (read(conversation.scope(), upload, body) && body.read() >= 0) {
                refuse(conversation.scope(), id, ProblemCode.ATTACHMENT_TOO_LARGE);
            }
        } catch (NotReadable e) {
            throw new Problem(ProblemCode.NOT_FOUND, e);
        } catch (Problem refusal) {
            readAway(body);
            throw refusal;
        } finally {
            room.release();
        }
        return look(conversation, id);
    }

    /** What is left of a refused file, so that the sender, or the proxy in between, gets to read why instead of a reset. */
    private static void readAway(InputStream body) {
        byte[] some = new byte[8192];
        long left = Limits.ATTACHMENT_BYTES;
        try {
            for (int read = body.read(some); read > 0 && left > 0; read = body.read(some)) {
                left -= read;
            }
        } catch (IOException broken) {
            // Then nobody reads it.
        }
    }

    /** Whether the file is whole. */
    private boolean read(KeyScope scope, Upload upload, InputStream body) throws IOException {
        int count = Segments.count(upload.size());
        for (int n = (int) (upload.received() / Segments.BYTES); n < count && !upload.isWhole(); n++) {
            int length = Segments.length(upload.size(), n);
            byte[] piece = body.readNBytes(length);
            if (piece.length < length) {
                return false;
            }
            if (n == 0) {
                type(scope, upload, piece);
            }
            if (!segments.append(scope, upload.id(), upload.size(), n, piece)) {
                throw new Problem(ProblemCode.UPLOAD_OFFSET);
            }
        }
        return true;
    }

    private void type(KeyScope scope, Upload upload, byte[] start) {
        AttachmentType type;
        try {
            type = detect.type(start, upload.name());
        } catch (Problem refusal) {
            delete(scope, upload.id());
            throw refusal;
        }
        transactions.run(scope.account(), () -> store.typed(scope, upload.id(), type));
    }

    private UploadView look(AccessibleConversation conversation, AttachmentId id) {
        Upload upload = uploads.own(conversation, id);
        KeyScope scope = conversation.scope();
        if (upload.isWhole() && !upload.checked()) {
            switch (check.check(scope, upload)) {
                case CLEAN -> transactions.run(scope.account(), () -> store.checked(scope, id, clock.instant()));
                case INFECTED -> refuse(scope, id, ProblemCode.ATTACHMENT_INFECTED);
                case UNKNOWN -> throw new Problem(ProblemCode.ATTACHMENT_UNSCANNED);
            }
        }
        return uploads.view(conversation, id);
    }

    private void refuse(KeyScope scope, AttachmentId id, ProblemCode why) {
        delete(scope, id);
        throw new Problem(why);
    }

    private void delete(KeyScope scope, AttachmentId id) {
        transactions.run(scope.account(), () -> store.delete(scope, id));
    }
}
