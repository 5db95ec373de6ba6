package no.samtale.platform.checks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Checks a value that a caller sent and gives it back in the form in which it is kept. Each names the field in its
 * refusal, never the value.
 */
public final class Checks {
    /** The languages that Samtale speaks. */
    public static final Set<String> LANGUAGES = Set.of("nb", "en");

    // RFC 5321 section 4.5.3.1 gives the lengths; letters of any script are taken (RFC 6531), quoted local parts are
    // not.
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s\\p{Cntrl}@<>()\\[\\]\\\\,;:\"]{1,64}@"
                    + "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");

    private static final int EMAIL_LENGTH = 254;

    private Checks() {}

    /** One line of text, stripped: not empty, no longer than the limit (UTF-16 units), without control characters. */
    public static String line(String field, @Nullable String text, int limit) {
        String line = text == null ? "" : text.strip();
        if (line.isEmpty() || line.length() > limit || line.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalidField(field);
        }
        return line;
    }

    /** As {@link #line}, with line breaks and tabs allowed. */
    public static String text(String field, @Nullable String text, int limit) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()
                || stripped.length() > limit
                || stripped.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw Problem.invalidField(field);
        }
        return stripped;
    }

    /** What has the shape of an e-mail address; whether it exists is not known. */
    public static String email(String field, @Nullable String text) {
        String address = text == null ? "" : text.strip();
        if (address.length() > EMAIL_LENGTH || !EMAIL.matcher(address).matches()) {
            throw Problem.invalidField(field);
        }
        return address;
    }

    /** One of {@link #LANGUAGES}. */
    public static String language(String field, @Nullable String text) {
        if (text == null || !LANGUAGES.contains(text)) {
            throw Problem.invalidField(field);
        }
        return text;
    }

    /** A value that has to be there. */
    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.invalidField(field);
        }
        return value;
    }

    /** A list that has to be there, and each thing in it too. */
    public static <T> List<T> each(String field, @Nullable List<T> values) {
        List<T> present = present(field, values);
        present.forEach(value -> present(field, value));
        return present;
    }

    /** Things by name that have to be there, and each of them too. */
    public static <T> Map<String, T> eachNamed(String field, @Nullable Map<String, T> values) {
        Map<String, T> present = present(field, values);
        present.forEach((name, value) -> present(field, value));
        return present;
    }
}
