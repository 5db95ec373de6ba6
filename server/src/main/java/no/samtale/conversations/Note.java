package no.samtale.conversations;

import java.time.Instant;
import no.samtale.platform.AgentId;
import no.samtale.platform.NoteId;
import org.jspecify.annotations.Nullable;

/**
 * An internal note, opened: seen by agents only. Not printed.
 *
 * @param noteSeq its place among the notes of the conversation: 1, 2, 3 … without gaps
 * @param text null where the key is gone
 */
public record Note(
        NoteId id, long noteSeq, AgentId agent, @Nullable String text, Instant at) {
    @Override
    public String toString() {
        return "Note[" + noteSeq + "]";
    }
}
