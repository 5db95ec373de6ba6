package no.samtale.channels.email.mime.parts;

import java.util.Set;
import no.samtale.channels.email.mime.header.MailFault;

/** What became of a mail that was taken apart. */
public sealed interface PartsRead {
    /** The whole, and what was wrong with it. */
    record Taken(MailPart root, Set<MailFault> faults) implements PartsRead {}

    /** It goes beyond a limit. */
    record Beyond(MailLimit limit) implements PartsRead {}
}
