package no.samtale.privacy.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import no.samtale.privacy.notices.NoticeDifference.Change;
import no.samtale.privacy.notices.NoticeDifference.Run;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.TestRegister;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeDifferenceTest {
    @Test
    @DisplayName("P38 marks the words that differ, where they stand")
    void marksTheWordsThatDiffer() {
        NoticeDifference difference = NoticeDifference.between("""
                <section id="a"><h2>How long</h2><p>We keep it for 180 days after the end.</p></section>
                <section id="b"><h2>Who</h2><p>Nobody else.</p></section>
                """, """
                <section id="a"><h2>How long</h2><p>We keep it for 90 days after the end.</p></section>
                <section id="b"><h2>Who</h2><p>Nobody else.</p></section>
                """);

        assertThat(difference.sections()).singleElement().satisfies(section -> {
            assertThat(section.id()).isEqualTo("a");
            assertThat(section.lines()).hasSize(2);
            assertThat(section.lines().getLast().runs())
                    .containsExactly(
                            new Run(Change.KEPT, "We keep it for"),
                            new Run(Change.REMOVED, "180"),
                            new Run(Change.ADDED, "90"),
                            new Run(Change.KEPT, "days after the end."));
        });
    }

    @Test
    void showsWhatWasAddedAndTakenAwayWhole() {
        NoticeDifference difference = NoticeDifference.between(
                "<section id=\"a\"><h2>One</h2><p>Gone for good.</p></section>",
                "<section id=\"a\"><h2>One</h2></section><section id=\"b\"><h2>New &amp; here</h2></section>");

        assertThat(marked(difference, Change.REMOVED)).containsExactly("Gone for good.");
        assertThat(marked(difference, Change.ADDED)).containsExactly("New & here");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("P38 finds nothing between a notice and itself, and reads all of it")
    void findsNothingBetweenANoticeAndItself(Language language) {
        String text = new NoticeText(TestRegister.real(), language).written();

        assertThat(NoticeDifference.between(text, text).sections()).isEmpty();
        assertThat(Blocks.of(text)).hasSizeGreaterThan(100).allMatch(block -> !block.section()
                .isEmpty());
    }

    private static List<String> marked(NoticeDifference difference, Change change) {
        return difference.sections().stream()
                .flatMap(section -> section.lines().stream())
                .flatMap(line -> line.runs().stream())
                .filter(run -> run.change() == change)
                .map(Run::text)
                .collect(Collectors.toList());
    }
}
