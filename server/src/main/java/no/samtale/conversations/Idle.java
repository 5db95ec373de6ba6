package no.samtale.conversations;

import java.time.Duration;
import java.time.Instant;
import no.samtale.inboxes.Patience;
import no.samtale.platform.ConversationId;
import no.samtale.platform.EntrypointId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in which nothing has been said for a while, and whose turn it is.
 *
 * @param waitingSince while it waits for an agent
 * @param offered whether its visitor has been told, since then, that they may go and find the answer later
 * @param turn who spoke last; null if nobody has
 * @param warnedAt when its visitor was asked whether they are there, if that was after what was said last
 */
record Idle(
        ConversationId id,
        EntrypointId entrypoint,
        @Nullable Instant waitingSince,
        boolean offered,
        Author.@Nullable Kind turn,
        @Nullable Instant saidAt,
        @Nullable Instant warnedAt) {
    /** What is to be done about it. */
    enum Step {
        NOTHING,
        OFFER,
        WARN,
        CLOSE
    }

    /** Idle is a visitor whom an agent has written to last; one who waits for an answer is not, however long it takes. */
    Step next(Patience patience, Instant now) {
        if (waitingSince != null) {
            return !offered && isOver(waitingSince, patience.offerAfter(), now) ? Step.OFFER : Step.NOTHING;
        }
        if (!patience.closing() || turn != Author.Kind.AGENT || saidAt == null) {
            return Step.NOTHING;
        }
        if (warnedAt == null) {
            return isOver(saidAt, patience.warnAfter(), now) ? Step.WARN : Step.NOTHING;
        }
        // From the warning on: a server that was down meanwhile ends nothing without having asked.
        return isOver(warnedAt, patience.closeAfter() - patience.warnAfter(), now) ? Step.CLOSE : Step.NOTHING;
    }

    private static boolean isOver(Instant since, int minutes, Instant now) {
        return !now.isBefore(since.plus(Duration.ofMinutes(minutes)));
    }
}
