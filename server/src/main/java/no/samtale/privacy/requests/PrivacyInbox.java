package no.samtale.privacy.requests;

import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;

/** Where questions about privacy arrive as conversations, apart from other customer service. Conversations keep it. */
public interface PrivacyInbox {
    /** Where a question stands now. */
    record Posted(ConversationId conversation, MessageId message) {}

    /**
     * Opens a conversation with the person's words.
     *
     * @throws no.samtale.platform.problems.Problem message_empty, message_too_long; not_found if there is no such person
     */
    Posted post(AccountId account, ContactId contact, String language, String text);
}
