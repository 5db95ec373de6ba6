package no.samtale.privacy.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every number is found whatever stands around it; one digit otherwise, it is no number. */
class ScreeningPropertyTest {
    @Property
    void findsEveryIdentityNumber(
            @ForAll("identityNumbers") String number, @ForAll String before, @ForAll String after) {
        assertThat(ScreenedText.of(before + "\n" + number + "\n" + after).text())
                .doesNotContain(number);
        assertThat(ScreenedText.of(before + " " + number + " " + after).text()).doesNotContain(number);
    }

    @Property
    void findsEveryCard(@ForAll("cards") String number, @ForAll String before, @ForAll String after) {
        assertThat(ScreenedText.of(before + "\n" + number + "\n" + after).text())
                .doesNotContain(number);
        assertThat(ScreenedText.of(before + " " + number + " " + after).text()).doesNotContain(number);
    }

    @Property
    void leavesANumberWithAnotherDigitAlone(
            @ForAll("numbers") String number,
            @ForAll @IntRange(max = 18) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        int at = place % number.length();
        char digit = (char) ('0' + (number.charAt(at) - '0' + by) % 10);
        String other = "Nummer " + number.substring(0, at) + digit + number.substring(at + 1) + ".";

        assertThat(ScreenedText.of(other).text()).isEqualTo(other);
    }

    @Property
    void leavesTextWithoutDigitsAlone(@ForAll String text) {
        String wordless = text.codePoints()
                .filter(character -> !Character.isDigit(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(ScreenedText.of(wordless).text()).isEqualTo(wordless);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.oneOf(identityNumbers(), cards());
    }

    @Provide
    Arbitrary<String> identityNumbers() {
        return Combinators.combine(
                        Combinators.combine(Arbitraries.integers().between(1, 28), Arbitraries.of(0, 40))
                                .as(Integer::sum),
                        Combinators.combine(Arbitraries.integers().between(1, 12), Arbitraries.of(0, 40, 65, 80))
                                .as(Integer::sum),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(0, 3))
                .as(Numbers::nationalId)
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    @Provide
    Arbitrary<String> cards() {
        Arbitrary<String> visa = digits("4", 15);
        Arbitrary<String> mastercard =
                Arbitraries.integers().between(2221, 2720).flatMap(prefix -> digits(prefix.toString(), 15));
        Arbitrary<String> amex = digits("37", 14);
        Arbitrary<String> maestro = Arbitraries.integers().between(12, 18).flatMap(length -> digits("67", length));
        return Arbitraries.oneOf(visa, mastercard, amex, maestro).map(Numbers::card);
    }

    private static Arbitrary<String> digits(String prefix, int length) {
        return Arbitraries.strings()
                .numeric()
                .ofLength(length - prefix.length())
                .map(rest -> prefix + rest);
    }
}
