package no.samtale.conversations.cannedreplies;

import java.util.regex.Pattern;
import no.samtale.platform.CannedReplyId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;

/**
 * A text that agents send often.
 *
 * @param shortcut what an agent types after {@code /}; one of its kind within the language
 */
public record CannedReply(CannedReplyId id, String shortcut, String title, String body, String language) {
    private static final Pattern SHORTCUT = Pattern.compile("[a-z0-9-]{1,40}");

    /**
     * One that is in order.
     *
     * @throws Problem naming the field that is not as it should be
     */
    public static CannedReply checked(
            CannedReplyId id,
            @Nullable String shortcut,
            @Nullable String title,
            @Nullable String body,
            @Nullable String language) {
        if (shortcut == null || !SHORTCUT.matcher(shortcut).matches()) {
            throw Problem.invalidField("shortcut", "A shortcut has 1 to 40 of the characters a-z, 0-9 and -.");
        }
        return new CannedReply(
                id,
                shortcut,
                withoutNumbers("title", Checks.line("title", title, Limits.NAME_LENGTH)),
                withoutNumbers("body", Checks.text("body", body, Limits.MESSAGE_LENGTH)),
                Checks.language("language", language));
    }

    /** Refused and not masked: a mask would be sent to everybody, and who words the reply is there to correct it. */
    private static String withoutNumbers(String field, String text) {
        if (!ScreenedText.of(text).isUntouched()) {
            throw Problem.invalidField(
                    field, "A canned reply holds no national identity number and no payment card number.");
        }
        return text;
    }
}
