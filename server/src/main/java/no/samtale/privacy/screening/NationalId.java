package no.samtale.privacy.screening;

import java.util.Set;

/**
 * Norwegian identity numbers: eleven digits, a date and five more, of which the last two are control digits.
 *
 * <p>Taken are fødselsnummer and D-number (day + 40) as given today and, by the rule that is relaxed from 2032, with a
 * first control digit that leaves 0 to 3 instead of 0 only (Skatteetaten,
 * https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032/ with its
 * foedselsEllerDNummerValidator.js). Numbers of invented people count too: month + 80 (Skatteetaten), + 65 and + 40
 * (Norsk helsenett, Nav). The century is not checked, as it cannot be told from a number of 2032.
 *
 * <p>A bank account has eleven digits and the same last control digit, so one in twelve or so would pass for an identity
 * number if it is written in one piece. Written as accounts are, 1234 56 78901, it is left alone.
 */
final class NationalId {
    static final int LENGTH = 11;

    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final int LARGEST_FIRST_REMAINDER = 3;
    /** 29 February too, if the year may be a leap year. */
    private static final int[] LONGEST_MONTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private static final int[] MONTHS_SHIFTED_BY = {0, 40, 65, 80};
    private static final int D_NUMBER = 40;

    /** Where such a number is divided: before which of its digits a separator stands. */
    private static final Set<Integer> SHAPES =
            Set.of(0, shape(6), shape(6, 9), shape(2, 4), shape(2, 4, 6), shape(2, 4, 6, 9));

    private NationalId() {}

    /** Whether an identity number begins at this digit and ends where a number can end. */
    static boolean isAt(Digits digits, int from) {
        return digits.reach(from, LENGTH) == LENGTH
                && digits.isEdge(from)
                && digits.isEdge(from + LENGTH)
                && hasControlDigits(digits, from)
                && isDate(digits, from)
                && SHAPES.contains(shapeOf(digits, from));
    }

    private static boolean hasControlDigits(Digits digits, int from) {
        return remainder(digits, from, FIRST_WEIGHTS) <= LARGEST_FIRST_REMAINDER
                && remainder(digits, from, SECOND_WEIGHTS) == 0;
    }

    /** Of the weighted digits and the control digit that follows them. */
    private static int remainder(Digits digits, int from, int[] weights) {
        int sum = digits.value(from + weights.length);
        for (int i = 0; i < weights.length; i++) {
            sum += digits.value(from + i) * weights[i];
        }
        return sum % 11;
    }

    private static boolean isDate(Digits digits, int from) {
        int written = pair(digits, from);
        int day = written > D_NUMBER ? written - D_NUMBER : written;
        int year = pair(digits, from + 4);
        for (int shift : MONTHS_SHIFTED_BY) {
            int month = pair(digits, from + 2) - shift;
            if (month >= 1 && month <= 12) {
                return day >= 1 && day <= LONGEST_MONTHS[month - 1] && (month != 2 || day < 29 || year % 4 == 0);
            }
        }
        return false;
    }

    private static int pair(Digits digits, int from) {
        return digits.value(from) * 10 + digits.value(from + 1);
    }

    private static int shapeOf(Digits digits, int from) {
        int shape = 0;
        for (int i = 1; i < LENGTH; i++) {
            shape |= digits.isApart(from + i) ? 1 << i : 0;
        }
        return shape;
    }

    private static int shape(int... places) {
        int shape = 0;
        for (int place : places) {
            shape |= 1 << place;
        }
        return shape;
    }
}
