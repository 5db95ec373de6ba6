package no.samtale.conversations;

import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;

/** What a message or a note may say. */
final class MessageText {
    private MessageText() {}

    /**
     * The text if it may be stored.
     *
     * @throws Problem {@link ProblemCode#MESSAGE_EMPTY} or {@link ProblemCode#MESSAGE_TOO_LONG}
     */
    static String checked(String text) {
        if (text.isBlank()) {
            throw new Problem(ProblemCode.MESSAGE_EMPTY);
        }
        if (text.length() > Limits.MESSAGE_LENGTH) {
            throw new Problem(ProblemCode.MESSAGE_TOO_LONG);
        }
        return text;
    }
}
