package no.samtale.conversations.surveys;

import java.util.Optional;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in on the page. Not printed.
 *
 * @param comment as it was typed; empty if nothing was
 * @param fault a key of the words: what has to be mended; null if nothing has
 */
record SurveyForm(
        @Nullable SurveyRating rating,
        String comment,
        @Nullable String fault) {
    /** Nothing so far. */
    static final SurveyForm EMPTY = new SurveyForm(null, "", null);

    static SurveyForm of(@Nullable String rating, @Nullable String comment) {
        Optional<SurveyRating> chosen = SurveyRating.of(rating);
        // A form sends line breaks as two characters, and a browser counts one.
        String typed = comment == null ? "" : comment.replace("\r\n", "\n").strip();
        String fault = chosen.isEmpty() ? "fault.rating" : isKept(typed) ? null : "fault.comment";
        return new SurveyForm(chosen.orElse(null), typed, fault);
    }

    private static boolean isKept(String typed) {
        try {
            return typed.isEmpty()
                    || Checks.text("comment", typed, Limits.SURVEY_COMMENT_LENGTH)
                            .equals(typed);
        } catch (Problem tooLongOrUnreadable) {
            return false;
        }
    }

    /** What may be kept of the comment; null if there is none. */
    @Nullable
    ScreenedText words() {
        return comment.isEmpty() ? null : ScreenedText.of(comment);
    }

    @Override
    public String toString() {
        return "SurveyForm[…]";
    }
}
