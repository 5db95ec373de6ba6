package no.samtale.conversations.cannedreplies;

import java.util.Set;
import java.util.TreeSet;
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
 * @param shortcut what an agent types after {@code /}; one of its kind within the language. The texts of one reply in
 *     several languages have the same
 * @param folder where it lies; empty for none
 * @param personal whether it is one agent's own, and shown to nobody else
 */
public record CannedReply(
        CannedReplyId id,
        String shortcut,
        String title,
        String body,
        String language,
        String folder,
        boolean personal) {
    private static final Pattern SHORTCUT = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(.*?)\\}\\}", Pattern.DOTALL);
    /** What the agent's client fills in; what is unknown there is a gap that has to be filled before it is sent. */
    private static final Set<String> PLACEHOLDERS =
            Set.of("contact.name", "contact.first-name", "agent.name", "agent.first-name", "company");

    /** As {@link #checked(CannedReplyId, CannedReplyContent)}: shared, in no folder. */
    public static CannedReply checked(
            CannedReplyId id,
            @Nullable String shortcut,
            @Nullable String title,
            @Nullable String body,
            @Nullable String language) {
        return checked(id, new CannedReplyContent(shortcut, title, body, language, null, null));
    }

    /** What is said of one, before it is checked. */
    record CannedReplyContent(
            @Nullable String shortcut,
            @Nullable String title,
            @Nullable String body,
            @Nullable String language,
            @Nullable String folder,
            @Nullable Boolean personal) {}

    /**
     * One that is in order.
     *
     * @throws Problem naming the field that is not as it should be
     */
    static CannedReply checked(CannedReplyId id, CannedReplyContent content) {
        String shortcut = content.shortcut();
        if (shortcut == null || !SHORTCUT.matcher(shortcut).matches()) {
            throw Problem.invalidField("shortcut", "A shortcut has 1 to 40 of the characters a-z, 0-9 and -.");
        }
        return new CannedReply(
                id,
                shortcut,
                withoutNumbers("title", Checks.line("title", content.title(), Limits.NAME_LENGTH)),
                withKnownPlaceholders(
                        withoutNumbers("body", Checks.text("body", content.body(), Limits.MESSAGE_LENGTH))),
                Checks.language("language", content.language()),
                folder(content.folder()),
                Boolean.TRUE.equals(content.personal()));
    }

    private static String folder(@Nullable String folder) {
        return folder == null || folder.isBlank()
                ? ""
                : withoutNumbers("folder", Checks.line("folder", folder, Limits.LABEL_LENGTH));
    }

    private static String withKnownPlaceholders(String body) {
        PLACEHOLDER
                .matcher(body)
                .results()
                .map(found -> found.group(1).strip())
                .filter(name -> !PLACEHOLDERS.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Problem.invalidField("body", "A placeholder is one of " + new TreeSet<>(PLACEHOLDERS) + ".");
                });
        return body;
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
