package no.samtale.channels.sms;

import java.util.Map;

/** The words of a long SMS from those of its parts. */
final class JoinedText {
    private static final String GAP = "[…]";

    private JoinedText() {}

    /**
     * Joins them in their order; where some are missing a gap stands.
     *
     * @param texts of the parts that are here, by number
     * @param parts how many there are
     */
    static String of(Map<Integer, String> texts, int parts) {
        StringBuilder joined = new StringBuilder();
        boolean gap = false;
        for (int number = 1; number <= parts; number++) {
            String text = texts.get(number);
            if (text != null) {
                joined.append(text);
            } else if (!gap) {
                joined.append(GAP);
            }
            gap = text == null;
        }
        return joined.toString();
    }
}
