package no.samtale.privacy.mails;

import java.net.URI;
import no.samtale.privacy.suppression.SuppressedMatter;
import org.jspecify.annotations.Nullable;

/**
 * A mail of plain text.
 *
 * @param to the address
 * @param sender the name that it comes from
 * @param category of the register, if the text holds data of one beyond what every mail of ours does: whoever runs the mail
 *     server must be allowed that too
 * @param refusable what it is sent as, if people may say no to it
 */
public record Mail(
        String to,
        String sender,
        String subject,
        String text,
        @Nullable String category,
        @Nullable Refusable refusable) {
    /**
     * What people may say no to: asked right before each attempt to send.
     *
     * @param stop where they do so, for {@code List-Unsubscribe} (RFC 8058)
     */
    public record Refusable(SuppressedMatter matter, URI stop) {
        @Override
        public String toString() {
            return "Refusable[" + matter + "]";
        }
    }

    /** One that holds the address and a code at the most. */
    public Mail(String to, String sender, String subject, String text) {
        this(to, sender, subject, text, null, null);
    }

    /** One that holds more, and that nobody can say no to. */
    public Mail(String to, String sender, String subject, String text, @Nullable String category) {
        this(to, sender, subject, text, category, null);
    }

    /** Not printed: it is personal. */
    @Override
    public String toString() {
        return "Mail[…]";
    }
}
