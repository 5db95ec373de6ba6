package no.samtale.privacy.screening;

import static no.samtale.privacy.screening.SensitiveNumber.NATIONAL_ID;
import static no.samtale.privacy.screening.SensitiveNumber.PAYMENT_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of nobody: those of identity are made up by Nav and Skatteetaten for tests, the cards by their issuers. */
class ScreenedTextTest {
    private static final String ID = "•••••• •••••";
    private static final String CARD = "•••• •••• •••• ";

    @ParameterizedTest
    @DisplayName("P05 masks a national identity number however it is written")
    @ValueSource(
            strings = {
                "13097248022",
                "130972 48022",
                "130972-48022",
                "130972\u201348022",
                "130972\u00a048022",
                "130972 480 22",
                "13.09.72-48022",
                "13.09.72 48022",
                "13 09 72 48022",
                "13/09/72 480 22",
                "13.09.72 - 48022",
                "13.09.7248022",
                // D-number, and numbers of invented people
                "53097248016",
                "13527248013",
                "10915596784",
                // other scripts' digits, and what cannot be seen between them
                "１３０９７２４８０２２",
                "١٣٠٩٧٢٤٨٠٢٢",
                "𝟏𝟑𝟎𝟗𝟕𝟐𝟒𝟖𝟎𝟐𝟐",
                "13097\u200b248022",
                "1\u00ad3\u200d0\u20609\ufeff72 48022",
                "1\ufe0f\u20e33\ufe0f\u20e30\ufe0f\u20e3972480\u033622",
            })
    void masksAnIdentityNumber(String number) {
        assertThat(text(number)).isEqualTo(ID);
        assertThat(text("Jeg er " + number + ", født i går")).isEqualTo("Jeg er " + ID + ", født i går");
        assertThat(text("fnr" + number + "x")).isEqualTo("fnr" + ID + "x");
        assertThat(text("12 " + number + " 4")).isEqualTo("12 " + ID + " 4");
        assertThat(ScreenedText.of(number).masked()).containsExactly(NATIONAL_ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // control digits
                "13097248023",
                "13097248122",
                // no such day or month
                "32017248015",
                "00017248078",
                // within a longer run
                "130972480221",
                "213097248022",
                "130972480220000",
                "2\u200b13097248022",
                // bank accounts and phone numbers as they are written
                "1309.72.48022",
                "1309 72 48022",
                "22 33 44 55",
                "+47 406 12 345",
                "406 12 345, 406 12 346",
                "0047 40612345",
                // broken off
                "130972, 48022",
                "130972 og 48022",
                "130972\n48022",
                "130972    48022",
                // organisation number, IBAN, date and time
                "974 760 673",
                "NO93 8601 1117 947",
                "NO9386011117947",
                "2026-11-22 15:30:00",
                "",
                "•••••• •••••",
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(ScreenedText.of(text)).returns(text, ScreenedText::text).returns(null, ScreenedText::masked);
        assertThat(ScreenedText.of(text).isUntouched()).isTrue();
    }

    @Test
    @DisplayName("P05 takes the control digits of 2032 too")
    void takesRelaxedControlDigits() {
        for (int remainder = 0; remainder < 11; remainder++) {
            boolean isTaken = remainder <= 3;
            for (int individual = 0; individual < 1000; individual++) {
                Numbers.nationalId(1, 1, 40, individual, remainder)
                        .ifPresent(number -> assertThat(ScreenedText.of(number).isUntouched())
                                .isEqualTo(!isTaken));
            }
        }
    }

    @Test
    void knowsTheCalendar() {
        assertThat(anyOf(29, 2, 72)).isTrue();
        assertThat(anyOf(29, 2, 0)).isTrue();
        assertThat(anyOf(29, 2, 73)).isFalse();
        assertThat(anyOf(31, 4, 72)).isFalse();
        assertThat(anyOf(30, 4 + 80, 72)).isTrue();
        assertThat(anyOf(31 + 40, 12 + 65, 72)).isTrue();
        assertThat(anyOf(40, 1, 72)).isFalse();
        assertThat(anyOf(1, 13, 72)).isFalse();
        assertThat(anyOf(1, 93, 72)).isFalse();
    }

    @ParameterizedTest
    @DisplayName("P05 masks a payment card but for its last four digits")
    @CsvSource({
        // Visa
        "4111111111111111, 1111",
        "4111 1111 1111 1111, 1111",
        "4111-1111-1111-1111, 1111",
        "4111 - 1111 - 1111 - 1111, 1111",
        "4222222222222, 2222",
        "4222 2222 2222 2, 2222",
        // Mastercard
        "5555555555554444, 4444",
        "2223003122003222, 3222",
        // American Express
        "3782 822463 10005, 0005",
        "371449635398431, 8431",
        // Diners Club, Discover, JCB, UnionPay
        "3056 930902 5904, 5904",
        "36227206271667, 1667",
        "6011111111111117, 1117",
        "3530111333300000, 0000",
        "6200 0000 0000 0005, 0005",
        // Maestro
        "6759649826438453, 8453",
        "675964 9826438453, 8453",
        "４１１１　１１１１　１１１１　１１１１, 1111",
        "4111\u200b1111\u200b1111\u200b1111, 1111",
    })
    void masksACard(String number, String last) {
        assertThat(text(number)).isEqualTo(CARD + last);
        assertThat(text("Kortet er " + number + ".")).isEqualTo("Kortet er " + CARD + last + ".");
        assertThat(ScreenedText.of(number).masked()).containsExactly(PAYMENT_CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Luhn
                "4111111111111112",
                // no issuer, or not of its length
                "1234567812345670",
                "8111111111111113",
                "41111111111111",
                "35301113333008",
                // within a longer run
                "41111111111111110000",
                // phone numbers after each other, and pairs
                "41111111 11111111",
                "41 11 11 11 11 11 11 11",
                "4111,1111,1111,1111",
            })
    void leavesWhatIsNoCardAlone(String text) {
        assertThat(text(text)).isEqualTo(text);
    }

    @Test
    void masksEachNumberOfAText() {
        ScreenedText screened =
                ScreenedText.of("Kort 4111 1111 1111 1111 123, fnr 130972 48022 og 53097248016. Tlf. 22 33 44 55");

        assertThat(screened.text())
                .isEqualTo("Kort " + CARD + "1111 123, fnr " + ID + " og " + ID + ". Tlf. 22 33 44 55");
        assertThat(screened.masked()).containsExactly(NATIONAL_ID, PAYMENT_CARD);
        assertThat(screened).hasToString("ScreenedText[…]");
    }

    @Test
    void masksAllThatOverlaps() {
        assertThat(text("4111 1111 1111 1111 4111 1111 1111 1111")).isEqualTo(CARD + "1111 " + CARD + "1111");
        // A card that ends within another: of the two no more than four digits are seen.
        String second = Numbers.card("649826438453123");
        String last = second.substring(12);
        assertThat(text("6759 6498 2643 8453 " + last)).isEqualTo(CARD + last);
        // The longer of two that begin together.
        String longer = Numbers.card("411111111111111112");
        assertThat(text(longer.replaceAll("(.{4})", "$1 "))).isEqualTo(CARD + longer.substring(15));
        assertThat(text("4111 1111 1111 1111 130972 48022"))
                .doesNotContain("130972")
                .doesNotContain("48022");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "41", "4111 ", "13097248022 ", "4111111111111111 ", "1\u200b", "1 - ", "٠"})
    void takesNoLongerThanTheTextIsLong(String part) {
        String text = part.repeat(10_000 / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ScreenedText.of(text));
    }

    private static boolean anyOf(int day, int month, int year) {
        for (int individual = 0; individual < 1000; individual++) {
            var number = Numbers.nationalId(day, month, year, individual, 0);
            if (number.isPresent() && !ScreenedText.of(number.get()).isUntouched()) {
                return true;
            }
        }
        return false;
    }

    private static String text(String text) {
        return ScreenedText.of(text).text();
    }
}
