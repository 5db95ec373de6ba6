package no.samtale.platform.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.samtale.platform.problems.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {
    @Test
    void reckonsContrastAsWcagDoes() {
        assertThat(Accent.contrastWithWhite("#000000")).isCloseTo(21, within(0.001));
        assertThat(Accent.contrastWithWhite("#ffffff")).isCloseTo(1, within(0.001));
        assertThat(Accent.contrastWithWhite("#767676")).isCloseTo(4.54, within(0.005));
        assertThat(Accent.contrastWithWhite("#777777")).isCloseTo(4.48, within(0.005));
    }

    @Test
    void takesAColourThatWhiteTextIsReadOn() {
        assertThat(Accent.checked("accent", " #0B5CAD ")).isEqualTo("#0b5cad");
        assertThat(Accent.checked("accent", "#767676")).isEqualTo("#767676");
    }

    @Test
    void offersTheNearestColourInPlaceOfOneThatIsTooLight() {
        assertThatThrownBy(() -> Accent.checked("accent", "#ffcc00")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.field()).isEqualTo("accent");
            assertThat(problem.detail()).contains(Accent.nearest("#ffcc00")).contains("1.5 : 1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "#12345g", "0b5cad", "#0b5cadff", "url(x)"})
    void refusesWhatIsNoColour(String text) {
        assertThatThrownBy(() -> Accent.checked("accent", text)).isInstanceOf(Problem.class);
    }

    @Property
    void offersOnlyColoursThatItTakes(@ForAll @IntRange(max = 0xffffff) int rgb) {
        String colour = "#%06x".formatted(rgb);
        if (Accent.contrastWithWhite(colour) < 4.5) {
            String nearest = Accent.nearest(colour);
            assertThat(Accent.checked("accent", nearest)).isEqualTo(nearest);
            // No darker than it has to be.
            assertThat(Accent.contrastWithWhite(nearest)).isLessThan(4.7);
        }
    }
}
