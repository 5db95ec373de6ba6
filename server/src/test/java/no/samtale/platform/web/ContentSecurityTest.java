package no.samtale.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentSecurityTest {
    @Test
    void letsTheGivenOriginsFrameTheWidget() {
        assertThat(ContentSecurity.widget(List.of("https://fjordlys.example", "http://localhost:8081")))
                .endsWith("frame-ancestors https://fjordlys.example http://localhost:8081")
                .startsWith("default-src 'none'; script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void letsNobodyFrameAWidgetWithoutOrigins() {
        assertThat(ContentSecurity.widget(List.of())).endsWith("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*",
                "https:",
                "https://a.example; script-src *",
                "https://a.example https://b.example",
                "'self'",
                ""
            })
    void refusesWhatIsNoOrigin(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ContentSecurity.widget(List.of(text)));
    }
}
