package no.samtale.channels.email.mime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtale.channels.email.mime.header.HeaderText;

/** A subject without what programs put before and after it when they answer and forward (as RFC 5256, section 2.1). */
public final class BaseSubject {
    private static final Pattern PREFIX = Pattern.compile(
            "(?i)^(?:(?:re|sv|svar|vs|aw|antw|antwort|fw|fwd|vb|vl|wg|videresendt|vidarebefordrat|rv|tr|odp|res)\\s*(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|\\^?\\d{1,3})?\\s*[:\\uFF1A]"
                    + "|\\[(?:ext|external|ekstern|extern|eksternal)\\])\\s*");

    private static final Pattern SUFFIX = Pattern.compile("(?i)\\s*\\((?:fwd|fw)\\)$");
    private static final Pattern BRACKETS = Pattern.compile("(?i)^\\[(?:fwd|fw|re):\\s*(.*)\\]$");

    private BaseSubject() {}

    /** What is left; it may be nothing. */
    public static String of(String subject) {
        String base = HeaderText.shown(subject);
        for (String before = ""; !before.equals(base); ) {
            before = base;
            base = PREFIX.matcher(base).replaceFirst("");
            base = SUFFIX.matcher(base).replaceFirst("");
            Matcher brackets = BRACKETS.matcher(base);
            base = brackets.matches() ? brackets.group(1) : base;
        }
        return base.strip();
    }
}
