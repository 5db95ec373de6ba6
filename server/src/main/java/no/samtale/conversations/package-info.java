/**
 * Conversations, their messages and notes: the core. Owns the tables conversation, conversation_head, message, note,
 * visitor_token, (in cannedreplies) canned_reply, (in labels) label and conversation_label, (in drafts) draft
 * (in onward) onward_wish, (in surveys) survey and survey_entrypoint, and (in attachments) attachment and attachment_segment. Entry points:
 * {@link no.samtale.conversations.ConversationAccess}, the only way to get hold of a conversation;
 * {@link no.samtale.conversations.StartConversation} and {@link no.samtale.conversations.PostMessage}; reads are
 * {@link no.samtale.conversations.Conversations} and {@link no.samtale.conversations.Messages}. Gives the hints Appended,
 * Changed, Receipts and Typing and writes the journal. Never insert into message but through the SQL function
 * post_messages, or seq gets gaps.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "vault",
            "accounts",
            "audit",
            "privacy::register",
            "privacy::notices",
            "privacy::screening",
            "privacy::subjects",
            "privacy::portal",
            "privacy::erasure",
            "privacy::retention",
            "privacy::telling",
            "privacy::suppression",
            "privacy::announcements",
            "privacy::choices",
            "privacy::mails",
            "privacy::consent",
            "privacy::requests",
            "privacy::archive",
            "contacts",
            "contacts::lookups",
            "contacts::customers",
            "contacts::links",
            "inboxes"
        })
@NullMarked
package no.samtale.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
