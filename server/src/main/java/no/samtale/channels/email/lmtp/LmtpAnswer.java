package no.samtale.channels.email.lmtp;

/**
 * What a mail server is answered: a code (RFC 5321, section 4.2.1), what it means in particular (RFC 3463), and words for whoever
 * reads that server's log. The words name nobody.
 */
public record LmtpAnswer(int code, String status, String words) {
    /** The mail is durable here. */
    public static final LmtpAnswer TAKEN = new LmtpAnswer(250, "2.0.0", "It is stored");

    public static final LmtpAnswer RECIPIENT = new LmtpAnswer(250, "2.1.5", "This one is ours");
    public static final LmtpAnswer UNKNOWN = new LmtpAnswer(550, "5.1.1", "No mailbox here has this address");
    /** Its company has switched it off: as with one that is fetched from, mail waits where it is. */
    public static final LmtpAnswer OFF = new LmtpAnswer(450, "4.2.1", "The mailbox is switched off, try again later");
    /** Two companies say that it is theirs: it is nobody's until that is settled. */
    public static final LmtpAnswer CONTESTED =
            new LmtpAnswer(451, "4.3.5", "Two mailboxes have this address, try again later");

    public static final LmtpAnswer LATER = new LmtpAnswer(451, "4.3.0", "It cannot be stored now, try again later");
    public static final LmtpAnswer NO_ROOM = new LmtpAnswer(452, "4.3.1", "There is no room now, try again later");
    public static final LmtpAnswer TOO_LARGE = new LmtpAnswer(552, "5.3.4", "The mail is too large");

    boolean isYes() {
        return code < 400;
    }

    String line() {
        return code + " " + status + " " + words;
    }
}
