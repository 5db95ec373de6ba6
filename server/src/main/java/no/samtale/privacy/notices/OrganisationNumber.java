package no.samtale.privacy.notices;

import no.samtale.platform.problems.Problem;

/**
 * A number in the register of legal entities (Enhetsregisteret): nine digits, the last of which checks the others (modulo 11,
 * weights 3 2 7 6 5 4 3 2). Companies of other countries have numbers of other shapes, which are taken as they are.
 */
final class OrganisationNumber {
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int MODULUS = 11;

    private OrganisationNumber() {}

    /** The number as it was written, if its last digit fits. */
    static String checked(String field, String text) {
        String digits = text.replaceAll("[\\s\\u00a0]", "");
        if (digits.matches("\\d{9}") && !fits(digits)) {
            throw Problem.invalidField(field, "The organisation number has a digit that does not fit the others.");
        }
        return text;
    }

    private static boolean fits(String digits) {
        int sum = 0;
        for (int n = 0; n < WEIGHTS.length; n++) {
            sum += WEIGHTS[n] * Character.digit(digits.charAt(n), 10);
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == Character.digit(digits.charAt(WEIGHTS.length), 10);
    }
}
