package no.samtale.channels.email.mime.parts;

/** Ends the reading of a mail; never leaves this package. */
final class BeyondLimit extends Exception {
    private static final long serialVersionUID = 1L;

    private final MailLimit limit;

    BeyondLimit(MailLimit limit) {
        super(limit.name(), null, false, false);
        this.limit = limit;
    }

    MailLimit limit() {
        return limit;
    }
}
