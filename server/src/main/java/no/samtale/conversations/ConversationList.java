package no.samtale.conversations;

import java.util.Locale;
import no.samtale.platform.problems.Problem;

/** The lists that an agent looks at. */
public enum ConversationList {
    /** Those that the agent has and that do not rest. */
    MINE,
    /** Those that wait in a queue. */
    UNASSIGNED,
    /** All that are open. */
    ALL,
    /** Those that rest. */
    SNOOZED,
    /** Those that have ended. */
    CLOSED;

    /**
     * Reads the name that callers use.
     *
     * @throws Problem invalid_field
     */
    public static ConversationList of(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.invalidField("view");
        }
    }
}
