package no.samtale.inboxes;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import no.samtale.platform.MessageId;

/**
 * A message on its way to a person. Not printed.
 *
 * @param entrypoint by which the conversation came in
 * @param contact whom it is for
 * @param to the address that the conversation is pinned to
 * @param language of the conversation
 * @param sender the name of the agent, as visitors see it
 * @param text what is said; may be empty where there are files
 */
public record CarriedMessage(
        AccountId account,
        InboxId inbox,
        EntrypointId entrypoint,
        ConversationId conversation,
        MessageId id,
        ContactId contact,
        String to,
        String language,
        String sender,
        String text,
        List<CarriedFile> files) {
    @Override
    public String toString() {
        return "CarriedMessage[" + id + "]";
    }
}
