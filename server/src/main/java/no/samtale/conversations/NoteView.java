package no.samtale.conversations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import no.samtale.platform.NoteId;
import no.samtale.privacy.screening.SensitiveNumber;
import org.jspecify.annotations.Nullable;

/**
 * A note as it is sent to an agent's browser.
 *
 * @param masked what was masked in the text; told to its writer only, in the answer to what was written
 */
public record NoteView(
        NoteId id,
        long noteSeq,
        ConversationRow.NamedAgent author,
        @Nullable String text,
        Instant at,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SensitiveNumber> masked) {
    /** The same, telling its writer what was masked; null if nothing was. */
    public NoteView masked(@Nullable List<SensitiveNumber> sorts) {
        return new NoteView(id, noteSeq, author, text, at, sorts);
    }

    @Override
    public String toString() {
        return "NoteView[" + noteSeq + "]";
    }
}
