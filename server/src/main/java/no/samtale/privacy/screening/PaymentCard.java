package no.samtale.privacy.screening;

import java.util.List;

/**
 * Payment cards: 13 to 19 digits that begin and are as long as an issuer's cards are and pass the Luhn check (ISO/IEC
 * 7812-1, annex B), in one piece or in groups. An order number or a customer's reference for a payment (KID) that does
 * all that is taken for a card.
 */
final class PaymentCard {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;

    private static final List<Issuer> ISSUERS = List.of(
            // Visa
            new Issuer(4, 4, 13, 13),
            new Issuer(4, 4, 16, 16),
            new Issuer(4, 4, 19, 19),
            // Mastercard
            new Issuer(51, 55, 16, 16),
            new Issuer(2221, 2720, 16, 16),
            // American Express
            new Issuer(34, 34, 15, 15),
            new Issuer(37, 37, 15, 15),
            // Diners Club
            new Issuer(36, 36, 14, 19),
            new Issuer(38, 38, 14, 19),
            new Issuer(300, 305, 14, 19),
            // JCB
            new Issuer(3528, 3589, 16, 19),
            // Discover
            new Issuer(6011, 6011, 16, 19),
            new Issuer(644, 649, 16, 19),
            new Issuer(65, 65, 16, 19),
            // UnionPay
            new Issuer(62, 62, 16, 19),
            // Maestro
            new Issuer(50, 50, SHORTEST, LONGEST),
            new Issuer(56, 58, SHORTEST, LONGEST),
            new Issuer(60, 69, SHORTEST, LONGEST));

    private PaymentCard() {}

    /** What the cards of an issuer begin with, and how many digits they have. */
    private record Issuer(int first, int last, int shortest, int longest) {
        boolean issues(Digits digits, int from, int length) {
            if (length < shortest || length > longest) {
                return false;
            }
            int prefix = 0;
            for (int i = 0; i < Integer.toString(first).length(); i++) {
                prefix = prefix * 10 + digits.value(from + i);
            }
            return prefix >= first && prefix <= last;
        }
    }

    /** The digits of the card that begins at this digit, the most if there is a choice; 0 if none does. */
    static int lengthAt(Digits digits, int from) {
        if (!digits.isEdge(from)) {
            return 0;
        }
        int reach = digits.reach(from, LONGEST);
        for (int length = reach; length >= SHORTEST; length--) {
            if (digits.isEdge(from + length) && isCard(digits, from, length)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isCard(Digits digits, int from, int length) {
        return ISSUERS.stream().anyMatch(issuer -> issuer.issues(digits, from, length))
                && passesLuhn(digits, from, length)
                && isGrouped(digits, from, length);
    }

    private static boolean passesLuhn(Digits digits, int from, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int value = digits.value(from + length - 1 - i);
            int doubled = value > 4 ? value * 2 - 9 : value * 2;
            sum += i % 2 == 0 ? value : doubled;
        }
        return sum % 10 == 0;
    }

    /**
     * Whether it stands in one piece, or in groups as cards do: of three to six digits, the last perhaps of fewer, or six
     * and the rest. Two phone numbers after each other, or pairs of digits, are no card.
     */
    private static boolean isGrouped(Digits digits, int from, int length) {
        int first = groupAt(digits, from, from + length);
        if (first == length || (first == 6 && groupAt(digits, from + 6, from + length) == length - 6)) {
            return true;
        }
        int at = from;
        while (at < from + length) {
            int group = groupAt(digits, at, from + length);
            boolean isLast = at + group == from + length;
            if (group > 6 || (group < 3 && !isLast)) {
                return false;
            }
            at += group;
        }
        return true;
    }

    private static int groupAt(Digits digits, int from, int end) {
        int to = from + 1;
        while (to < end && !digits.isApart(to)) {
            to++;
        }
        return to - from;
    }
}
