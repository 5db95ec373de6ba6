package no.samtale.privacy.screening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Masks the numbers in a text. Each digit is looked at as the beginning of a number; as a number is 19 digits at the most,
 * the time grows with the length of the text and no faster.
 */
final class Screening {
    private static final String NATIONAL_ID = "•••••• •••••";
    /** Before a card's last four digits, which may be shown (PCI DSS 4.0.1, requirement 3.4.1). */
    private static final String CARD = "•••• •••• •••• ";

    private static final int SHOWN_OF_CARD = 4;

    private Screening() {}

    /** Digits that are masked as one; {@code to} is exclusive. */
    private record Found(int from, int to, SensitiveNumber sort) {
        /** With one that shares digits with it. What holds an identity number shows nothing. */
        Found with(Found other) {
            boolean hidden = sort == SensitiveNumber.NATIONAL_ID || other.sort == SensitiveNumber.NATIONAL_ID;
            return new Found(
                    from, Math.max(to, other.to), hidden ? SensitiveNumber.NATIONAL_ID : SensitiveNumber.PAYMENT_CARD);
        }
    }

    static ScreenedText screened(String text) {
        Digits digits = Digits.of(text);
        if (digits.count() < NationalId.LENGTH) {
            return new ScreenedText(text, Set.of());
        }
        Set<SensitiveNumber> sorts = EnumSet.noneOf(SensitiveNumber.class);
        List<Found> found = found(digits, sorts);
        return found.isEmpty()
                ? new ScreenedText(text, Set.of())
                : new ScreenedText(masked(text, digits, found), sorts);
    }

    private static List<Found> found(Digits digits, Set<SensitiveNumber> sorts) {
        List<Found> all = new ArrayList<>();
        for (int from = 0; from < digits.count(); from++) {
            int card = PaymentCard.lengthAt(digits, from);
            if (card > 0) {
                sorts.add(SensitiveNumber.PAYMENT_CARD);
                add(all, new Found(from, from + card, SensitiveNumber.PAYMENT_CARD));
            }
            if (NationalId.isAt(digits, from)) {
                sorts.add(SensitiveNumber.NATIONAL_ID);
                add(all, new Found(from, from + NationalId.LENGTH, SensitiveNumber.NATIONAL_ID));
            }
        }
        return all;
    }

    private static void add(List<Found> all, Found next) {
        if (!all.isEmpty() && all.getLast().to() > next.from()) {
            all.add(all.removeLast().with(next));
        } else {
            all.add(next);
        }
    }

    private static String masked(String text, Digits digits, List<Found> found) {
        StringBuilder masked = new StringBuilder(text.length());
        int kept = 0;
        for (Found each : found) {
            masked.append(text, kept, digits.start(each.from()));
            switch (each.sort()) {
                case NATIONAL_ID -> masked.append(NATIONAL_ID);
                case PAYMENT_CARD -> {
                    masked.append(CARD);
                    for (int digit = each.to() - SHOWN_OF_CARD; digit < each.to(); digit++) {
                        masked.append(digits.value(digit));
                    }
                }
            }
            kept = digits.end(each.to() - 1);
        }
        return masked.append(text, kept, text.length()).toString();
    }
}
