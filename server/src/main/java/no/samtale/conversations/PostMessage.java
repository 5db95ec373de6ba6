package no.samtale.conversations;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import no.samtale.platform.MessageId;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Stores what a visitor or an agent says. */
@Component
public class PostMessage {
    private final Vault vault;
    private final MessageWriters writers;

    PostMessage(Vault vault, MessageWriters writers) {
        this.vault = vault;
        this.writers = writers;
    }

    /**
     * Screens the text, seals it under the conversation's key and gives it to the writer. Does not wait: the answer comes once the
     * message is durable, on a thread that may not be blocked. A retry with the same id is answered with what is stored.
     *
     * @return completes with the place of the message, or with a {@link Problem}: conversation_closed, id_reused,
     *     unavailable (then nothing is known to be stored, and the same id may be tried again)
     * @throws Problem message_empty or message_too_long, at once
     */
    public CompletableFuture<PostedMessage> post(AccessibleConversation conversation, MessageId id, String text) {
        ScreenedText screened = MessageText.checked(text);
        byte[] sealed;
        try {
            sealed = screened.seal(Purpose.DELIVER, vault, conversation.scope(), MessageStore.body(id));
        } catch (KeyDestroyed e) {
            throw new Problem(ProblemCode.NOT_FOUND, e);
        }
        return writers.of(conversation.account(), conversation.shard())
                .write(new NewMessage(
                        conversation.id(), id, MessageKind.TEXT, conversation.caller(), screened, sealed));
    }

    /** As {@link #post}, waiting for it; for callers on a thread that may be blocked. */
    public PostedMessage postAndWait(AccessibleConversation conversation, MessageId id, String text) {
        try {
            return post(conversation, id, text).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Problem refusal ? refusal : e;
        }
    }
}
