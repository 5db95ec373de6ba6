package no.samtale.privacy.screening;

/**
 * The digits of a text, of any script, with what stands between them. Found in one pass. Two digits are
 *
 * <ul>
 *   <li>joined if nothing that can be seen stands between them: a character of no width does not hide a number;
 *   <li>apart if a short separator does: up to {@link #LONGEST_SEPARATOR} spaces, dashes, full stops or slashes;
 *   <li>broken off from each other by anything else.
 * </ul>
 */
final class Digits {
    private static final int LONGEST_SEPARATOR = 3;
    private static final String OTHER_SEPARATORS = "./\t\u2212";

    private final byte[] values;
    private final int[] starts;
    private final int[] ends;
    private final Gap[] before;
    private int count;

    private enum Gap {
        JOINED,
        APART,
        BROKEN
    }

    private Digits(int room) {
        values = new byte[room];
        starts = new int[room];
        ends = new int[room];
        before = new Gap[room + 1];
    }

    static Digits of(String text) {
        Digits digits =
                new Digits((int) text.codePoints().filter(Character::isDigit).count());
        digits.read(text);
        return digits;
    }

    private void read(String text) {
        Gap gap = Gap.BROKEN;
        int separators = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            if (Character.isDigit(character)) {
                values[count] = (byte) Character.digit(character, 10);
                starts[count] = at;
                ends[count] = next;
                before[count] = gap;
                count++;
                gap = Gap.JOINED;
                separators = 0;
            } else if (isSeparator(character)) {
                separators++;
                gap = gap == Gap.BROKEN || separators > LONGEST_SEPARATOR ? Gap.BROKEN : Gap.APART;
            } else if (!isUnseen(character)) {
                gap = Gap.BROKEN;
            }
            at = next;
        }
        before[count] = Gap.BROKEN;
    }

    private static boolean isSeparator(int character) {
        int type = Character.getType(character);
        return type == Character.SPACE_SEPARATOR
                || type == Character.DASH_PUNCTUATION
                || OTHER_SEPARATORS.indexOf(character) >= 0;
    }

    /** Has no width of its own: joiners, soft hyphens, marks upon the character before. */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    int count() {
        return count;
    }

    /** The value of a digit, 0 to 9. */
    int value(int digit) {
        return values[digit];
    }

    /** Where a digit begins in the text. */
    int start(int digit) {
        return starts[digit];
    }

    /** Where a digit ends in the text. */
    int end(int digit) {
        return ends[digit];
    }

    /** Whether a number can begin with this digit, or has ended before it: it is not joined to the one before. */
    boolean isEdge(int digit) {
        return before[digit] != Gap.JOINED;
    }

    /** Whether a separator, short enough for the number to go on, stands before this digit. */
    boolean isApart(int digit) {
        return before[digit] == Gap.APART;
    }

    /** How many digits from this one on can belong to one number, {@code most} at the most. */
    int reach(int from, int most) {
        int to = from + 1;
        while (to < count && to - from < most && before[to] != Gap.BROKEN) {
            to++;
        }
        return to - from;
    }
}
