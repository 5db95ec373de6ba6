package no.samtale.conversations;

import java.time.Instant;
import no.samtale.platform.NoteId;
import org.jspecify.annotations.Nullable;

/** A note as it is sent to an agent's browser. */
public record NoteView(
        NoteId id,
        long noteSeq,
        ConversationRow.NamedAgent author,
        @Nullable String text,
        Instant at) {
    @Override
    public String toString() {
        return "NoteView[" + noteSeq + "]";
    }
}
