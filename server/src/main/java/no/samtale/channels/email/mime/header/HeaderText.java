package no.samtale.channels.email.mime.header;

import java.util.regex.Pattern;

/** Free text of a header, fit to be shown in one line. */
public final class HeaderText {
    /** Controls, and the marks that turn the direction of what follows: names are dressed up by them. */
    private static final Pattern UNSHOWN = Pattern.compile(
            "[\\p{Cntrl}\\u0080-\\u009F\\u200E\\u200F\\u202A-\\u202E\\u2028\\u2029\\u2066-\\u2069\\uFEFF]+");

    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00A0]+");

    private HeaderText() {}

    /** Encoded words decoded, controls gone. */
    public static DecodedText decode(String raw) {
        DecodedText decoded = EncodedWords.decode(raw);
        return new DecodedText(shown(decoded.text()), decoded.faults());
    }

    /** A text of one line without controls and marks of direction. */
    public static String shown(String text) {
        return SPACES.matcher(UNSHOWN.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
