package no.samtale.channels.email.mime.parts;

import java.util.EnumSet;
import java.util.Set;
import no.samtale.channels.email.mime.header.MailFault;
import no.samtale.platform.Limits;

/** Takes a mail apart. A fault within it is never an exception; what could be read before it is kept. */
public final class TakeApart {
    private TakeApart() {}

    public static PartsRead apart(byte[] mail) {
        int start = start(mail);
        if (start == mail.length) {
            return new PartsRead.Beyond(MailLimit.EMPTY);
        }
        if (mail.length > Limits.MAIL_BYTES) {
            return new PartsRead.Beyond(MailLimit.TOO_LARGE);
        }
        Set<MailFault> faults = EnumSet.noneOf(MailFault.class);
        try {
            MailPart root = new PartReader(new PartBudget(), faults).whole(mail, start);
            return new PartsRead.Taken(root, Set.copyOf(faults));
        } catch (BeyondLimit e) {
            return new PartsRead.Beyond(e.limit());
        }
    }

    /** Blank lines, a byte order mark and a mailbox's own line (From with no colon) may stand before the header. */
    private static int start(byte[] mail) {
        int at = 0;
        if (mail.length >= 3 && mail[0] == (byte) 0xEF && mail[1] == (byte) 0xBB && mail[2] == (byte) 0xBF) {
            at = 3;
        }
        while (at < mail.length
                && (mail[at] == '\r' || mail[at] == '\n' || mail[at] == ' ' || mail[at] == '\t' || mail[at] == 0)) {
            at++;
        }
        int from = mail.length > at && mail[at] == '>' ? at + 1 : at;
        if (from + 5 <= mail.length
                && mail[from] == 'F'
                && mail[from + 1] == 'r'
                && mail[from + 2] == 'o'
                && mail[from + 3] == 'm'
                && mail[from + 4] == ' ') {
            while (at < mail.length && mail[at] != '\n') {
                at++;
            }
            return Math.min(mail.length, at + 1);
        }
        return at;
    }
}
