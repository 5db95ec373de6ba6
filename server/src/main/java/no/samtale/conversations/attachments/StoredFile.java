package no.samtale.conversations.attachments;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;

/** A file that was found for somebody who may have it. Not printed. */
public final class StoredFile {
    private final SegmentStore segments;
    private final Semaphore room;
    private final Purpose purpose;
    private final KeyScope scope;
    private final Upload upload;
    private final AttachmentType type;

    StoredFile(
            SegmentStore segments,
            Semaphore room,
            Purpose purpose,
            KeyScope scope,
            Upload upload,
            AttachmentType type) {
        this.segments = segments;
        this.room = room;
        this.purpose = purpose;
        this.scope = scope;
        this.upload = upload;
        this.type = type;
    }

    /** What whoever saves it should call it. */
    public String name() {
        return type.named(upload.name().isEmpty() ? "file" : upload.name());
    }

    public String type() {
        return type.mime();
    }

    public long size() {
        return upload.size();
    }

    public boolean isPicture() {
        return type.isPicture();
    }

    /**
     * Writes a part of it, holding one piece at a time.
     *
     * @param from the first byte
     * @param to behind the last byte
     * @throws Problem too_many, before anything is written
     * @throws IOException if the reader is gone, or the file while it is read
     */
    public void write(long from, long to, OutputStream out) throws IOException {
        if (!room.tryAcquire()) {
            throw new Problem(ProblemCode.TOO_MANY);
        }
        try {
            for (long at = from; at < to; ) {
                int segment = (int) (at / Segments.BYTES);
                byte[] piece = piece(segment);
                int start = (int) (at % Segments.BYTES);
                int length = (int) Math.min(piece.length - start, to - at);
                out.write(piece, start, length);
                at += length;
            }
        } finally {
            room.release();
        }
    }

    private byte[] piece(int segment) throws IOException {
        try {
            return segments.read(purpose, scope, upload.id(), upload.size(), segment)
                    .filter(piece -> piece.length == Segments.length(upload.size(), segment))
                    .orElseThrow(() -> new IOException("the file is gone"));
        } catch (NotReadable e) {
            throw new IOException("the file may not be read any more", e);
        }
    }

    @Override
    public String toString() {
        return "StoredFile[" + upload.id() + "]";
    }
}
