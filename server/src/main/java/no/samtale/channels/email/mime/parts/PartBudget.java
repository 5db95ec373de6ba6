package no.samtale.channels.email.mime.parts;

import no.samtale.platform.Limits;

/** What one mail may still take: parts, bytes of headers, bytes unpacked. */
final class PartBudget {
    private int parts = Limits.MAIL_PARTS;
    private int header = Limits.MAIL_HEADER_BYTES;
    private long bytes = Limits.MAIL_UNPACKED_BYTES;

    void part() throws BeyondLimit {
        if (--parts < 0) {
            throw new BeyondLimit(MailLimit.TOO_MANY_PARTS);
        }
    }

    void header(int taken) throws BeyondLimit {
        header -= taken;
        if (header < 0) {
            throw new BeyondLimit(MailLimit.HEADER_TOO_LARGE);
        }
    }

    void bytes(long taken) throws BeyondLimit {
        bytes -= taken;
        if (bytes < 0) {
            throw new BeyondLimit(MailLimit.TOO_LARGE_UNPACKED);
        }
    }
}
