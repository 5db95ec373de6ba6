package no.samtale.conversations;

import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;

/** What a message or a note may say. */
public final class MessageText {
    private MessageText() {}

    /**
     * What is stored of the text, if it may be stored at all.
     *
     * @throws Problem {@link ProblemCode#MESSAGE_EMPTY} or {@link ProblemCode#MESSAGE_TOO_LONG}
     */
    static ScreenedText checked(String text) {
        return checked(text, Limits.MESSAGE_LENGTH);
    }

    /** The same by the limit of a channel. */
    public static ScreenedText checked(String text, int longest) {
        if (text.isBlank()) {
            throw new Problem(ProblemCode.MESSAGE_EMPTY);
        }
        if (text.length() > longest) {
            throw new Problem(ProblemCode.MESSAGE_TOO_LONG);
        }
        return ScreenedText.of(text);
    }
}
