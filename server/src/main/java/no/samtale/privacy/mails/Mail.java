package no.samtale.privacy.mails;

/**
 * A mail of plain text.
 *
 * @param to the address
 * @param sender the name that it comes from
 */
public record Mail(String to, String sender, String subject, String text) {
    /** Not printed: it is personal. */
    @Override
    public String toString() {
        return "Mail[…]";
    }
}
