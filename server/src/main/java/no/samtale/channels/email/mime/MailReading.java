package no.samtale.channels.email.mime;

import no.samtale.channels.email.mime.parts.MailLimit;

/** What became of a mail that was to be read. */
public sealed interface MailReading {
    /** It is read, whatever its faults, which it names. */
    record Read(Mail mail) implements MailReading {}

    /** It is not read: it goes beyond a limit, and is set aside for somebody to look at. */
    record Refused(MailLimit reason) implements MailReading {}
}
