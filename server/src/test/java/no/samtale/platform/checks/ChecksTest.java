package no.samtale.platform.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.samtale.platform.problems.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kari@example.no",
                "kari.nordmann+chat@kundeservice.example.co.uk",
                "åse@blåbær.no",
                "o'neil@a.io"
            })
    void takesAddressesThatMailGoesTo(String address) {
        assertThat(Checks.email("email", " " + address + " ")).isEqualTo(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "kari",
                "@example.no",
                "kari@",
                "kari@example",
                "kari@example..no",
                "kari@-example.no",
                "kari nordmann@example.no",
                "kari@example.no, ola@example.no",
                "<kari@example.no>",
                "kari@exam\nple.no"
            })
    void refusesWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> Checks.email("email", address))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("email"));
    }

    @Test
    void takesALineUpToItsLimitAndNoControlCharacters() {
        assertThat(Checks.line("name", "  Åse Øy ", 6)).isEqualTo("Åse Øy");
        assertThatThrownBy(() -> Checks.line("name", "Åse Øye", 6)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Checks.line("name", "Åse\nØy", 6)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Checks.line("name", " ", 6)).isInstanceOf(Problem.class);
    }

    @Test
    void takesLineBreaksInATextAndNoOtherControlCharacters() {
        assertThat(Checks.text("body", "Hei\n\tÅse", 20)).isEqualTo("Hei\n\tÅse");
        assertThatThrownBy(() -> Checks.text("body", "Hei\0", 20)).isInstanceOf(Problem.class);
    }

    @Test
    void knowsTwoLanguages() {
        assertThat(Checks.language("language", "nb")).isEqualTo("nb");
        assertThatThrownBy(() -> Checks.language("language", "nn")).isInstanceOf(Problem.class);
    }
}
