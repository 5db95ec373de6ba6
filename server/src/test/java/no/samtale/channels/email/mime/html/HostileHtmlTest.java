package no.samtale.channels.email.mime.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** HTML that attacks is harmless once it is cleaned. */
class HostileHtmlTest {
    private static final Path VECTORS = Path.of("src/test/resources/mail-html/vectors.txt");

    @TestFactory
    Stream<DynamicTest> leavesNothingThatRunsOrFetches() throws IOException {
        List<String> vectors = Files.readAllLines(VECTORS).stream()
                .filter(each -> !each.startsWith("# ") && !each.isBlank())
                .map(each -> each.replace('⏎', '\n'))
                .toList();
        assertThat(vectors).hasSizeGreaterThanOrEqualTo(60);
        return vectors.stream().map(each -> DynamicTest.dynamicTest(each, () -> harmless(each)));
    }

    private static void harmless(String vector) {
        for (String html : List.of(
                vector,
                "<div>" + vector + "</div>",
                "<table><tr><td>" + vector,
                "<blockquote type=cite>" + vector,
                "<b><i><p>" + vector + "<a href=https://a.no>z")) {
            String once = clean(html);
            Harmless.check(once);
            // A browser reads it again, and so might somebody's editor: it stays what it is.
            String again = Jsoup.parseBodyFragment(once).body().html();
            Harmless.check(again);
            Harmless.check(clean(again));
        }
    }

    @Test
    void checksItself() {
        for (String bad : List.of(
                "<script>x</script>",
                "<p onclick=x>",
                "<a href='javascript:x' target=_blank rel='noopener noreferrer'>x</a>",
                "<a href='https://a.no'>x</a>",
                "<img src='https://a.no/x'>",
                "<p style='background:url(x)'>",
                "<p style='position:fixed'>",
                "<p id=x>",
                "<p class=x>",
                "<!-- x -->")) {
            assertThatThrownBy(() -> Harmless.check(bad)).as(bad).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void keepsWhatIsHarmless() {
        assertThat(
                        clean(
                                "<p style=\"color: #333; font-weight:bold !important; margin:0 0 10px 0\">a <a href=\"https://kunde.no/x?a=1\">b</a></p>"))
                .isEqualTo(
                        "<p style=\"color:#333;font-weight:bold;margin:0 0 10px 0\">a <a href=\"https://kunde.no/x?a&#61;1\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">b</a></p>");
        assertThat(clean("<table width=\"100%\"><tr><td colspan=2 bgcolor=\"#fff\">x</td></tr></table>"))
                .isEqualTo(
                        "<table width=\"100%\"><tbody><tr><td colspan=\"2\" bgcolor=\"#fff\">x</td></tr></tbody></table>");
    }

    @Test
    void countsWatchingPicturesAndKeepsAddressesOfTheOthers() {
        CleanedHtml cleaned = CleanHtml.clean(
                        "<img src=https://a.no/a.png width=200><img src=https://a.no/a.png><img src=https://a.no/1 width=1 height=1><img src=https://a.no/2 style='width:0px;height:0'>"
                                + "<img src=https://a.no/wf/open?x width=600><img src='cid:b%40c'><img src=cid:none alt=gone>",
                        Map.of("b@c", 4), 5)
                .orElseThrow();
        assertThat(cleaned.trackers()).isEqualTo(3);
        assertThat(cleaned.remotePictures()).containsExactly("https://a.no/a.png");
        assertThat(cleaned.inlinePictures()).containsExactly(4);
        assertThat(cleaned.html())
                .isEqualTo(
                        "<img width=\"200\" data-remote-picture=\"0\" /><img data-remote-picture=\"0\" /><img data-inline-picture=\"4\" /><span>gone</span>");
    }

    private static String clean(String html) {
        return CleanHtml.clean(html, Map.of("x", 0), 1).orElseThrow().html();
    }
}
