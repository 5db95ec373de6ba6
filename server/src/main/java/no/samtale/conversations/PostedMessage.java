package no.samtale.conversations;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import no.samtale.platform.MessageId;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.screening.SensitiveNumber;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a message: it is durable.
 *
 * @param fresh false if it was stored already, and this was a retry
 * @param text as it is kept
 */
public record PostedMessage(MessageId id, long seq, Instant at, boolean fresh, ScreenedText text) {
    public PostedMessage {
        Objects.requireNonNull(text);
    }

    /** What was masked in the text, for its writer to be told; null if nothing was. */
    public @Nullable List<SensitiveNumber> masked() {
        return text.masked();
    }
}
