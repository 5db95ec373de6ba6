package no.samtale.conversations.surveys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was asked about a conversation, and answered. Not printed.
 *
 * @param asked when; null if nobody was
 * @param answered when; null if they have not
 */
public record SurveyAnswer(
        @Nullable Instant asked,
        @Nullable SurveyRating rating,
        @Nullable String comment,
        @Nullable Instant answered) {
    /** Nobody was asked. */
    static final SurveyAnswer NONE = new SurveyAnswer(null, null, null, null);

    @Override
    public String toString() {
        return "SurveyAnswer[…]";
    }
}
