package no.samtale.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MailThreadsTest {
    @Test
    void partsWhatHasNothingToDoWithEachOther() {
        assertThat(threads(Map.of("a", Set.of("1"), "b", Set.of("2"), "c", Set.of())))
                .containsExactly(List.of("a"), List.of("b"), List.of("c"));
    }

    @Test
    void keepsAnswersBehindWhatTheyAnswer() {
        assertThat(threads(Map.of("a", Set.of("1"), "b", Set.of("2"), "c", Set.of("3", "1"))))
                .containsExactlyInAnyOrder(List.of("a", "c"), List.of("b"));
    }

    @Test
    void findsThoseThatALaterMailLinks() {
        assertThat(threads(Map.of("a", Set.of("1"), "b", Set.of("2"), "c", Set.of("1", "2"), "d", Set.of("2"))))
                .containsExactly(List.of("a", "b", "c", "d"));
    }

    private static List<List<String>> threads(Map<String, Set<String>> names) {
        return List.copyOf(
                MailThreads.of(names.keySet().stream().sorted().toList(), each -> names.getOrDefault(each, Set.of())));
    }
}
