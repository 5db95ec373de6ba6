package no.samtale.privacy.portal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it was held, for the person who held it. Holds personal data and is not printed.
 *
 * @param notice the version of the notice that applied
 */
public record Dialogue(Instant startedAt, String state, String notice, List<DialogueLine> lines) {
    /**
     * Something that was said, happened, or was noted.
     *
     * @param by {@code visitor}, {@code agent}, {@code note} or {@code system}
     * @param name the first name of the agent, where there is one
     * @param kind {@code text}, or what happened
     */
    public record DialogueLine(
            String by,
            @Nullable String name,
            String kind,
            @Nullable String text,
            Instant at,
            List<DialogueFile> files) {
        @Override
        public String toString() {
            return "DialogueLine[…]";
        }
    }

    /**
     * A file that was sent.
     *
     * @param size in bytes
     */
    public record DialogueFile(UUID id, String name, String type, long size) {
        @Override
        public String toString() {
            return "DialogueFile[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "Dialogue[" + startedAt + "]";
    }
}
