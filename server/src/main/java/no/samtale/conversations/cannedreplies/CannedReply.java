package no.samtale.conversations.cannedreplies;

import java.util.regex.Pattern;
import no.samtale.platform.CannedReplyId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
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
                Checks.line("title", title, Limits.NAME_LENGTH),
                Checks.text("body", body, Limits.MESSAGE_LENGTH),
                Checks.language("language", language));
    }
}
