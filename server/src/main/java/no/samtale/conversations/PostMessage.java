package no.samtale.conversations;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.samtale.platform.MessageId;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.Vault;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Stores what a visitor or an agent says. */
@Component
public class PostMessage implements DisposableBean {
    private final Vault vault;
    private final MessageWriters writers;
    private final ReopenConversation reopen;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    PostMessage(Vault vault, MessageWriters writers, ReopenConversation reopen) {
        this.reopen = reopen;
        this.vault = vault;
        this.writers = writers;
    }

    /**
     * Screens the text, seals it under the conversation's key and gives it to the writer. Does not wait: the answer comes once the
     * message is durable, on a thread that may not be blocked. A visitor who writes soon after the end lets it go on. A retry
     * with the same id is answered with what is stored.
     *
     * @return completes with the place of the message, or with a {@link Problem}: conversation_closed, id_reused,
     *     unavailable (then nothing is known to be stored, and the same id may be tried again)
     * @throws Problem message_empty or message_too_long, at once
     */
    public CompletableFuture<PostedMessage> post(AccessibleConversation conversation, MessageId id, String text) {
        return post(conversation, id, MessageText.checked(text));
    }

    /** The same with a text that has been checked. */
    CompletableFuture<PostedMessage> post(AccessibleConversation conversation, MessageId id, ScreenedText screened) {
        byte[] sealed;
        try {
            sealed = screened.seal(Purpose.DELIVER, vault, conversation.scope(), MessageStore.body(id));
        } catch (KeyDestroyed e) {
            throw new Problem(ProblemCode.NOT_FOUND, e);
        }
        NewMessage message =
                new NewMessage(conversation.id(), id, MessageKind.TEXT, conversation.caller(), screened, sealed);
        MessageWriter writer = writers.of(conversation.account(), conversation.shard());
        return writer.write(message)
                .exceptionallyCompose(failure -> isEnded(conversation, failure)
                        ? CompletableFuture.supplyAsync(() -> reopen.reopen(conversation), executor)
                                .thenCompose(
                                        open -> open ? writer.write(message) : CompletableFuture.failedFuture(failure))
                        : CompletableFuture.failedFuture(failure));
    }

    private static boolean isEnded(AccessibleConversation conversation, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return conversation.caller().equals(Author.VISITOR)
                && cause instanceof Problem refusal
                && refusal.code() == ProblemCode.CONVERSATION_CLOSED;
    }

    @Override
    public void destroy() {
        executor.close();
    }

    /** As {@link #post}, waiting for it; for callers on a thread that may be blocked. */
    public PostedMessage postAndWait(AccessibleConversation conversation, MessageId id, String text) {
        return postAndWait(conversation, id, MessageText.checked(text));
    }

    PostedMessage postAndWait(AccessibleConversation conversation, MessageId id, ScreenedText text) {
        try {
            return post(conversation, id, text).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Problem refusal ? refusal : e;
        }
    }
}
