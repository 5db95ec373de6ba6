package no.samtale.channels.email.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of a mail.
 *
 * @param number its place among the files, from 0
 * @param name made fit for any file system; made up if the mail gives none
 * @param claimedType what the mail says it is
 * @param foundType what its first bytes and its name say it is
 * @param contentId what cid: addresses call it
 * @param kind what it is for
 */
@SuppressWarnings("ArrayRecordComponent")
public record MailAttachment(
        int number,
        String name,
        String claimedType,
        String foundType,
        @Nullable String contentId,
        Kind kind,
        byte[] content) {

    /** What a file of a mail is for. */
    public enum Kind {
        FILE,
        /** A picture that stands within the HTML. */
        INLINE,
        /** Another mail, forwarded or returned. */
        MESSAGE,
        /** A signature over the mail (S/MIME, PGP). */
        SIGNATURE,
        /** What only the reader's own key opens. */
        ENCRYPTED,
        /** An appointment. */
        CALENDAR
    }

    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    public int size() {
        return content.length;
    }

    /** Nothing of a person: a file's name can be one. */
    @Override
    public String toString() {
        return "MailAttachment[" + number + ", " + kind + ", " + content.length + " bytes]";
    }
}
