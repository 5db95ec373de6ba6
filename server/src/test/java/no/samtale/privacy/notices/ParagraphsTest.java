package no.samtale.privacy.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphsTest {
    @Test
    void dividesAtEmptyLines() {
        assertThat(written("One\nline.\n\nTwo.")).isEqualTo("<p>One line.</p>\n<p>Two.</p>\n");
    }

    @Test
    void makesLinksOfHttpsAndOurOwnPagesAlone() {
        assertThat(written("[Yours](/privacy?language=en), [not](//evil.example)."))
                .isEqualTo("<p><a href=\"/privacy?language=en\">Yours</a>, [not](//evil.example).</p>\n");
        assertThat(written("See [there](https://example.com/a?b=1&c=2), not [here](javascript:x)."))
                .isEqualTo(
                        "<p>See <a href=\"https://example.com/a?b=1&amp;c=2\">there</a>, not [here](javascript:x).</p>\n");
    }

    @Test
    void escapesText() {
        assertThat(written("<script>\"æøå\"</script>"))
                .isEqualTo("<p>&lt;script&gt;&quot;æøå&quot;&lt;/script&gt;</p>\n");
    }

    private static String written(String text) {
        Html html = new Html();
        Paragraphs.write(html, text);
        return html.toString();
    }
}
