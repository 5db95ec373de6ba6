package no.samtale.privacy.mails;

import org.jspecify.annotations.Nullable;

/**
 * A mail of plain text.
 *
 * @param to the address
 * @param sender the name that it comes from
 * @param category of the register, if the text holds data of one beyond what every mail of ours does: whoever runs the mail
 *     server must be allowed that too
 */
public record Mail(
        String to,
        String sender,
        String subject,
        String text,
        @Nullable String category) {
    /** One that holds the address and a code at the most. */
    public Mail(String to, String sender, String subject, String text) {
        this(to, sender, subject, text, null);
    }

    /** Not printed: it is personal. */
    @Override
    public String toString() {
        return "Mail[…]";
    }
}
