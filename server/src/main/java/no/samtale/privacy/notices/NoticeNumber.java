package no.samtale.privacy.notices;

import java.util.regex.Pattern;

/**
 * The number of a version: three parts that say how much has changed. The first grows when the notice allows more, the second
 * when it promises something else, the third when only words have changed.
 */
final class NoticeNumber {
    static final String FIRST = "1.0.0";

    private static final Pattern SHAPE = Pattern.compile("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}");

    private NoticeNumber() {}

    /** Whether it has the shape of a number: anything may be asked for. */
    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    static String after(String last, boolean widens, boolean promisesElse) {
        String[] parts = last.split("\\.", 3);
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        int third = Integer.parseInt(parts[2]);
        if (widens) {
            return (first + 1) + ".0.0";
        }
        return promisesElse ? first + "." + (second + 1) + ".0" : first + "." + second + "." + (third + 1);
    }
}
