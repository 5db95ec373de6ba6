package no.samtale.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MailPortionsTest {
    @Test
    void holdsNoMoreThanItsBytes() {
        long half = MailPortions.BYTES / 2;

        assertThat(MailPortions.of(Map.of(1L, half, 2L, half, 3L, half, 4L, 1L)))
                .containsExactly(List.of(1L, 2L), List.of(3L, 4L));
    }

    @Test
    void takesWhatIsLargerAlone() {
        assertThat(MailPortions.of(Map.of(1L, 10L, 2L, 50L << 20, 3L, 10L)))
                .containsExactly(List.of(1L), List.of(2L), List.of(3L));
    }

    @Test
    void takesNoMoreThanOneCommandNames() {
        Map<Long, Long> sizes = LongStream.rangeClosed(1, 450).boxed().collect(Collectors.toMap(uid -> uid, uid -> 0L));

        assertThat(MailPortions.of(sizes)).extracting(List::size).containsExactly(200, 200, 50);
    }
}
