package no.samtale.inboxes;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to hand a message over. */
public sealed interface Handover {
    /**
     * The other side has it.
     *
     * @param reference by which it tells later what became of it; null if it does not
     */
    record Taken(@Nullable String reference) implements Handover {}

    /**
     * It has not, and may have it later.
     *
     * @param after how long to wait; null for the queue's own pauses
     */
    record Later(HandoverProblem why, @Nullable Duration after) implements Handover {}

    /** It never will have it. */
    record Refused(HandoverProblem why) implements Handover {}

    /** The line was lost when it may have had it. */
    record Unknown() implements Handover {}
}
