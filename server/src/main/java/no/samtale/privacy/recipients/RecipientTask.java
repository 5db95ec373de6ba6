package no.samtale.privacy.recipients;

import java.time.Instant;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.RecipientId;
import no.samtale.platform.RecipientTaskId;
import org.jspecify.annotations.Nullable;

/**
 * That a recipient has to be told.
 *
 * @param contact null after an erasure
 * @param knownBy by what the recipient finds the person; null when the task is answered or its time is over
 * @param toldBy the agent who told it
 */
public record RecipientTask(
        RecipientTaskId id,
        RecipientId recipient,
        String name,
        Change change,
        @Nullable ContactId contact,
        @Nullable String knownBy,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant toldAt,
        @Nullable AgentId toldBy,
        @Nullable TaskAnswer answer,
        @Nullable Instant answeredAt) {
    /** Not printed: it is personal. */
    @Override
    public String toString() {
        return "RecipientTask[" + id + "]";
    }
}
