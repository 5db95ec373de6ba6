package no.samtale.conversations;

import java.util.List;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.Limits;
import no.samtale.platform.MessageId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Stores what a visitor or an agent says with files. Files are seldom, so each such message is a transaction of its own, in
 * which it gets its place by post_messages as every other, and its files.
 */
@Component
public class PostFiles {
    private final Vault vault;
    private final PostMessage post;
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final MessageFiles files;
    private final PostedMessages posted;
    private final AccountTransactions transactions;

    PostFiles(
            Vault vault,
            PostMessage post,
            ConversationStore conversations,
            MessageStore messages,
            MessageFiles files,
            PostedMessages posted,
            AccountTransactions transactions) {
        this.vault = vault;
        this.post = post;
        this.conversations = conversations;
        this.messages = messages;
        this.files = files;
        this.posted = posted;
        this.transactions = transactions;
    }

    /**
     * Stores the message; waits for it. With files it may be without a text. A retry with the same id is answered with what
     * is stored, whatever files it names.
     *
     * @throws Problem as {@link PostMessage#post}; attachments_too_many; attachment_missing if a file has not arrived whole
     */
    public PostedMessage post(
            AccessibleConversation conversation, MessageId id, String text, List<AttachmentId> attachments) {
        return post(conversation, id, text, attachments, Limits.MESSAGE_LENGTH);
    }

    /** The same by the limit of a channel. */
    public PostedMessage post(
            AccessibleConversation conversation,
            MessageId id,
            String text,
            List<AttachmentId> attachments,
            int longest) {
        List<AttachmentId> named = attachments.stream().distinct().toList();
        if (named.isEmpty()) {
            return post.postAndWait(conversation, id, MessageText.checked(text, longest));
        }
        if (named.size() > Limits.ATTACHMENTS) {
            throw new Problem(ProblemCode.ATTACHMENTS_TOO_MANY);
        }
        ScreenedText screened = text.isBlank() ? ScreenedText.of("") : MessageText.checked(text, longest);
        NewMessage message = new NewMessage(
                conversation.id(),
                id,
                MessageKind.TEXT,
                conversation.caller(),
                screened,
                sealed(conversation, id, screened));
        return transactions.call(conversation.account(), () -> store(conversation, message, named));
    }

    private byte[] sealed(AccessibleConversation conversation, MessageId id, ScreenedText text) {
        try {
            return text.seal(Purpose.DELIVER, vault, conversation.scope(), MessageStore.body(id));
        } catch (KeyDestroyed e) {
            throw new Problem(ProblemCode.NOT_FOUND, e);
        }
    }

    private PostedMessage store(AccessibleConversation conversation, NewMessage message, List<AttachmentId> named) {
        // In the order in which the message path and an erasure lock: the head before the files.
        if (conversations.lock(conversation.account(), conversation.id()).isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        List<MessageStore.Outcome> outcomes =
                messages.post(conversation.account(), conversation.shard(), List.of(message));
        PostedMessage answer = PostedMessages.answer(message, outcomes.getFirst(), true);
        if (answer.fresh()) {
            List<Attachment> claimed = files.claim(conversation.scope(), conversation.caller(), message.id(), named);
            messages.countFiles(conversation.scope(), message.id(), claimed.size());
            posted.publishAfterCommit(
                    conversation.account(), conversation.shard(), List.of(message.with(claimed)), outcomes);
        }
        return answer;
    }
}
