package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PaddingTest {
    @Property
    void givesEveryTextBack(@ForAll("texts") String text) throws GeneralSecurityException {
        assertThat(Padding.unpad(Padding.pad(text))).isEqualTo(text);
    }

    @Property
    void givesTextsWithHalfPairsBack(@ForAll("halfPairs") String text) throws GeneralSecurityException {
        assertThat(Padding.unpad(Padding.pad(text))).isEqualTo(text);
    }

    @Property
    void tellsTheLengthInStepsOnly(@ForAll @IntRange(min = 1, max = 100_000) int length) {
        int step = Padding.step(length);

        assertThat(step).isGreaterThanOrEqualTo(length);
        assertThat(step - length).isLessThan(Math.max(Padding.NARROWEST, length / 16 + 1));
        assertThat(Padding.step(step)).isEqualTo(step);
        assertThat(Padding.step(length + 1)).isGreaterThanOrEqualTo(step);
    }

    @Property
    void makesTextsOfOneStepEquallyLong(@ForAll @IntRange(max = 11_000) int length) {
        int size = Padding.pad("x".repeat(length)).length;
        assertThat(size).isEqualTo(Padding.step(length + 1));
        assertThat(Padding.pad("y".repeat(size - 1))).hasSize(size);
    }

    @Example
    void hasTheStepsThatAreDocumented() {
        assertThat(Padding.step(1)).isEqualTo(32);
        assertThat(Padding.step(32)).isEqualTo(32);
        assertThat(Padding.step(33)).isEqualTo(64);
        assertThat(Padding.step(1_024)).isEqualTo(1_024);
        assertThat(Padding.step(1_025)).isEqualTo(1_088);
        assertThat(Padding.step(10_001)).isEqualTo(10_240);
    }

    @Example
    void refusesBytesWithoutAnEndMark() {
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> Padding.unpad(new byte[32]));
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> Padding.unpad("hei".getBytes(StandardCharsets.UTF_8)));
    }

    @Provide
    Arbitrary<String> texts() {
        return SealedTextTest.anyText();
    }

    @Provide
    Arbitrary<String> halfPairs() {
        return Arbitraries.chars()
                .range('\ud700', '\ue010')
                .list()
                .ofMaxSize(40)
                .map(chars -> {
                    var text = new StringBuilder();
                    chars.forEach(text::append);
                    return text.toString();
                });
    }
}
