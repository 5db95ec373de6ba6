package no.samtale.channels.sms.wire;

import java.time.Duration;
import java.util.List;
import no.samtale.inboxes.HandoverProblem;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to send a text; as {@link no.samtale.inboxes.Handover}, by which it is told on. */
public sealed interface SmsSubmission {
    /**
     * The other side has all of it.
     *
     * @param references by which receipts name it: one for each SMS that it took, or one for all where a gateway cuts it
     */
    record Taken(List<String> references) implements SmsSubmission {
        public Taken {
            references = List.copyOf(references);
        }
    }

    /**
     * It has none of it, and may have it later.
     *
     * @param after how long to wait; null for the queue's own pauses
     */
    record Later(HandoverProblem why, @Nullable Duration after) implements SmsSubmission {}

    /** It never will have it. */
    record Refused(HandoverProblem why) implements SmsSubmission {}

    /** It may have it, or some of it: the line was lost before it said, or it took only the first parts. */
    record Unknown() implements SmsSubmission {}
}
