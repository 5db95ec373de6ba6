package no.samtale.conversations;

import java.time.Instant;
import no.samtale.platform.AgentId;
import no.samtale.platform.MessageId;
import org.jspecify.annotations.Nullable;

/** A message as it is sent to a browser. */
public record MessageView(
        MessageId id,
        long seq,
        MessageKind kind,
        By author,
        @Nullable String text,
        Instant at) {

    /**
     * Who stands behind it.
     *
     * @param id the agent's; told to agents only
     * @param name the agent's; the first name only to visitors
     */
    public record By(
            Author.Kind kind,
            @Nullable AgentId id,
            @Nullable String name) {}

    @Override
    public String toString() {
        return "MessageView[" + seq + "]";
    }
}
