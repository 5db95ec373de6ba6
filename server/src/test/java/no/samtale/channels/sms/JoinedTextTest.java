package no.samtale.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinedTextTest {
    @Test
    void joinsInOrder() {
        assertThat(JoinedText.of(Map.of(2, "pakken ", 1, "Hvor er ", 3, "min?"), 3))
                .isEqualTo("Hvor er pakken min?");
    }

    @Test
    void saysWhereSomethingIsMissing() {
        assertThat(JoinedText.of(Map.of(1, "Hvor er "), 3)).isEqualTo("Hvor er […]");
        assertThat(JoinedText.of(Map.of(2, "pakken "), 3)).isEqualTo("[…]pakken […]");
    }
}
