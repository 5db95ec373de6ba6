package no.samtale.inboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.samtale.platform.problems.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.example.no, https://www.example.no",
        "HTTPS://WWW.Example.NO, https://www.example.no",
        "https://example.no:443, https://example.no",
        "http://example.no:80, http://example.no",
        "https://example.no:8443, https://example.no:8443",
        "http://localhost:8081, http://localhost:8081",
        "http://127.0.0.1:8081, http://127.0.0.1:8081",
        "https://blåbær.no, https://xn--blbr-roah.no"
    })
    void takesOriginsAsBrowsersWriteThem(String given, String kept) {
        assertThat(Origin.checked("origins", given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "example.no",
                "https://*.example.no",
                "https://example.no/",
                "https://example.no/path",
                "https://example.no?x",
                "https://kari@example.no",
                "https://example.no:0",
                "https://example.no:65536",
                "https://example.no; script-src *",
                "https://example.no https://ond.example",
                "https://-example.no",
                "https://example..no",
                "ftp://example.no",
                "data:text/html",
                "null"
            })
    void refusesWhatIsNone(String given) {
        assertThatThrownBy(() -> Origin.checked("origins", given)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.field()).isEqualTo("origins");
            assertThat(problem.detail()).contains("https://www.example.no");
        });
    }
}
