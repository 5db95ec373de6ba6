package no.samtale.channels.email.mime.writing;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import no.samtale.channels.email.mime.header.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written.
 *
 * @param messageId ours, without brackets; the same mail written again has the same, so that it can be known
 * @param language of the words, as in HTML's lang
 * @param words plain text; links in it are made links in the HTML
 * @param footer what stands below each mail of the inbox: where the privacy notice is, and the like; may be empty
 */
public record OutgoingMail(
        Parties parties,
        Answers answers,
        Manner manner,
        String messageId,
        Instant date,
        String subject,
        String language,
        String words,
        String footer,
        List<OutgoingFile> files) {

    /**
     * From whom and to whom.
     *
     * @param replyTo where answers go, with a token; null for the sender's own address
     */
    public record Parties(MailAddress from, @Nullable String replyTo, List<MailAddress> to, List<MailAddress> cc) {
        @Override
        public String toString() {
            return "Parties[" + (to.size() + cc.size()) + "]";
        }
    }

    /** What it answers: ids without brackets, the references in their order, the oldest first. */
    public record Answers(@Nullable String inReplyTo, List<String> references) {
        public static final Answers NOTHING = new Answers(null, List.of());
    }

    /**
     * How it is sent.
     *
     * @param automatic no person wrote it (RFC 3834)
     * @param unsubscribe where one click ends such mails (RFC 8058): https; null for mails that are part of a dialogue
     */
    public record Manner(Automatic automatic, @Nullable URI unsubscribe) {
        public static final Manner WRITTEN = new Manner(Automatic.NO, null);

        @Override
        public String toString() {
            return "Manner[" + automatic + "]";
        }
    }

    /** Who wrote it (RFC 3834, section 5). */
    public enum Automatic {
        NO,
        /** In answer to a mail. */
        REPLIED,
        /** Unasked. */
        GENERATED
    }

    /** Nothing of a person. */
    @Override
    public String toString() {
        return "OutgoingMail[" + files.size() + " files]";
    }
}
