package no.samtale.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UidSetTest {
    @Test
    void namesWhatFollowsAsRanges() {
        assertThat(UidSet.of(List.of(7L, 3L, 2L, 1L, 9L, 10L))).isEqualTo("1:3,7,9:10");
    }

    @Test
    void namesOneByItself() {
        assertThat(UidSet.of(List.of(4_294_967_295L))).isEqualTo("4294967295");
    }

    @Test
    void keepsLinesShort() {
        List<Long> odd = LongStream.range(0, 1_000)
                .map(i -> 4_294_000_000L + 2 * i)
                .boxed()
                .toList();

        List<String> lines = UidSet.lines(odd);

        assertThat(lines).hasSize(5).allSatisfy(line -> assertThat(line.length())
                .isLessThan(8_000));
        assertThat(String.join(",", lines)).isEqualTo(UidSet.of(odd));
    }

    @Test
    void hasNoLineForNone() {
        assertThat(UidSet.lines(List.of())).isEmpty();
    }
}
