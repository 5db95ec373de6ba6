package no.samtale.privacy.screening;

import java.util.Locale;
import java.util.Optional;

/** Makes numbers of nobody for tests. */
final class Numbers {
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private Numbers() {}

    /** The identity number of these nine digits whose first control digit leaves this remainder, if there is one. */
    static Optional<String> nationalId(int day, int month, int year, int individual, int remainder) {
        String nine = String.format(Locale.ROOT, "%02d%02d%02d%03d", day, month, year, individual);
        int first = Math.floorMod(remainder - sum(nine, FIRST), 11);
        int second = Math.floorMod(-sum(nine + first % 10, SECOND), 11);
        return first == 10 || second == 10 ? Optional.empty() : Optional.of(nine + first + second);
    }

    /** The card of these digits and the check digit after them. */
    static String card(String digits) {
        for (int check = 0; ; check++) {
            int sum = check;
            for (int i = 0; i < digits.length(); i++) {
                int value = digits.charAt(digits.length() - 1 - i) - '0';
                int twice = value > 4 ? value * 2 - 9 : value * 2;
                sum += i % 2 == 0 ? twice : value;
            }
            if (sum % 10 == 0) {
                return digits + check;
            }
        }
    }

    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }
}
