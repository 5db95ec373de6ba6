package no.samtale.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void isOfVersionSevenAndTellsItsMillisecond() {
        long before = System.currentTimeMillis();
        UUID id = Ids.timeOrdered();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, before + 60_000);
    }

    @Test
    void sortsInTheOrderInWhichTheyWereMade() {
        List<String> made = Stream.generate(Ids::timeOrdered)
                .limit(20_000)
                .map(UUID::toString)
                .toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void givesTwoThreadsDifferentOnes() throws InterruptedException {
        Collection<Long> ticks = new ConcurrentLinkedQueue<>();
        List<Thread> threads = Stream.generate(() -> new Thread(() -> {
                    for (int i = 0; i < 5_000; i++) {
                        ticks.add(Ids.timeOrdered().getMostSignificantBits());
                    }
                }))
                .limit(4)
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(ticks).hasSize(20_000).doesNotHaveDuplicates();
    }
}
