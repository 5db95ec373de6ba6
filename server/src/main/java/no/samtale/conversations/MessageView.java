package no.samtale.conversations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import no.samtale.platform.AgentId;
import no.samtale.platform.MessageId;
import no.samtale.privacy.screening.SensitiveNumber;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is sent to a browser.
 *
 * @param attachments its files; null if it has none
 * @param masked what was masked in the text; told to its writer only, in the answer to what was written
 */
public record MessageView(
        MessageId id,
        long seq,
        MessageKind kind,
        By author,
        @Nullable String text,
        Instant at,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Attachment> attachments,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SensitiveNumber> masked) {

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

    /** The same, telling its writer what was masked; null if nothing was. */
    public MessageView masked(@Nullable List<SensitiveNumber> sorts) {
        return new MessageView(id, seq, kind, author, text, at, attachments, sorts);
    }

    @Override
    public String toString() {
        return "MessageView[" + seq + "]";
    }
}
