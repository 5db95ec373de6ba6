package no.samtale.conversations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.MessageId;
import no.samtale.platform.Purpose;
import no.samtale.vault.KeyScope;

/** The files of messages, kept by {@code attachments}. Runs in a transaction of the account. */
public interface MessageFiles {
    /**
     * Makes these files the message's, in this order. Each has arrived whole, was looked at, is the author's own and is in
     * no message yet.
     *
     * @throws no.samtale.platform.problems.Problem attachment_missing if one is not so
     */
    List<Attachment> claim(KeyScope conversation, Author by, MessageId message, List<AttachmentId> files);

    /** The files of those of these messages that have any, in order. */
    Map<MessageId, List<Attachment>> of(Purpose purpose, KeyScope conversation, Collection<MessageId> messages);
}
