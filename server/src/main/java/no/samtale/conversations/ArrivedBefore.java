package no.samtale.conversations;

import java.time.Instant;
import java.util.Optional;
import no.samtale.platform.MessageId;

/**
 * Knows of messages that were with the company before they stood in their conversation, such as mails that lay in a mailbox while
 * nobody read it. A period that begins with a message begins then. Implemented by channels.
 */
public interface ArrivedBefore {
    /** When the message came; empty if this channel did not bring it. */
    Optional<Instant> arrived(AccessibleConversation conversation, MessageId message);
}
