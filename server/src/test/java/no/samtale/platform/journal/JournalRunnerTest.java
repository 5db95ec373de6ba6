package no.samtale.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamtaleTest
class JournalRunnerTest {
    /** Sooner than by its poll. */
    private static final Duration SOON = Duration.ofMillis(1_800);

    private static final Duration BY_A_POLL = Duration.ofSeconds(30);

    private final AccountId account = AccountId.random();
    private final String name = "test-" + UUID.randomUUID();
    private final List<JournalRunner> runners = new ArrayList<>();

    @Autowired
    private Journal journal;

    @Autowired
    private JournalStore store;

    @Autowired
    private JournalBell bell;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void enterTheDirectory() {
        jdbc.sql("insert into account_directory (account_id) values (?)")
                .param(account.value())
                .update();
    }

    @AfterEach
    void stop() {
        runners.forEach(JournalRunner::stop);
        jdbc.sql("delete from account_directory where account_id = ?")
                .param(account.value())
                .update();
    }

    @Test
    void givesEntriesInOrderSoonAfterTheCommit() {
        Recording consumer = new Recording();
        run(consumer, bell);
        append(1, 2, 3);
        append(4);

        await().atMost(SOON).untilAsserted(() -> assertThat(consumer.seqs()).containsExactly(1L, 2L, 3L, 4L));
    }

    @Test
    void findsByItsPollWhatAnotherNodeWrote() {
        Recording consumer = new Recording();
        run(consumer, new JournalBell());
        append(1);

        await().atMost(BY_A_POLL)
                .untilAsserted(() -> assertThat(consumer.seqs()).containsExactly(1L));
    }

    @Test
    void givesABatchAgainThatFailedAndSkipsNothing() {
        Recording consumer = new Recording();
        consumer.failures.set(3);
        run(consumer, bell);
        append(1, 2);
        append(3);

        await().atMost(BY_A_POLL)
                .untilAsserted(() -> assertThat(consumer.seqs()).containsExactly(1L, 2L, 3L));
        assertThat(consumer.failures).hasNegativeValue();
    }

    @Test
    void goesOnWhereTheLastOneStopped() {
        Recording first = new Recording();
        JournalRunner runner = run(first, bell);
        append(1, 2);
        await().atMost(SOON).untilAsserted(() -> assertThat(first.seqs()).hasSize(2));
        runner.stop();
        append(3);

        Recording second = new Recording();
        run(second, bell);

        await().atMost(BY_A_POLL).untilAsserted(() -> assertThat(second.seqs()).containsExactly(3L));
        assertThat(first.seqs()).containsExactly(1L, 2L);
    }

    @Test
    void worksAgainAfterAPause() {
        Recording consumer = new Recording();
        JournalRunner runner = run(consumer, bell);
        runner.stop();
        append(1);
        runner.start();

        await().atMost(BY_A_POLL)
                .untilAsserted(() -> assertThat(consumer.seqs()).containsExactly(1L));
    }

    @Test
    void letsOneRunnerAtATimeReadAShard() {
        Recording consumer = new Recording();
        consumer.pause = Duration.ofMillis(20);
        run(consumer, bell);
        run(consumer, bell);
        long[] all = LongStream.rangeClosed(1, 60).toArray();
        for (long seq : all) {
            append(seq);
        }

        await().atMost(BY_A_POLL)
                .untilAsserted(() -> assertThat(consumer.seqs()).hasSizeGreaterThanOrEqualTo(60));
        assertThat(consumer.seqs())
                .containsExactlyElementsOf(LongStream.of(all).boxed().toList());
        assertThat(consumer.mostAtOnce).hasValue(1);
    }

    @Test
    void readsMoreThanABatch() {
        long[] all = LongStream.rangeClosed(1, 2L * JournalRunner.BATCH + 7).toArray();
        append(all);
        Recording consumer = new Recording();
        run(consumer, bell);

        await().atMost(BY_A_POLL).untilAsserted(() -> assertThat(consumer.seqs())
                .containsExactlyElementsOf(LongStream.of(all).boxed().toList()));
        assertThat(consumer.batches).contains(JournalRunner.BATCH, JournalRunner.BATCH, 7);
    }

    private JournalRunner run(JournalConsumer consumer, JournalBell bell) {
        JournalRunner runner = new JournalRunner(List.of(consumer), store, bell, transactions);
        runners.add(runner);
        runner.start();
        return runner;
    }

    private void append(long... seqs) {
        List<JournalReport> reports = LongStream.of(seqs)
                .mapToObj(seq -> new JournalReport(JournalKind.MESSAGE_POSTED, UUID.randomUUID(), seq))
                .toList();
        transactions.run(account, () -> journal.append(account, 0, reports));
    }

    /** Keeps the seqs of this test's account, and how many threads were inside at once. */
    private final class Recording implements JournalConsumer {
        private final List<Long> seqs = new ArrayList<>();
        private final List<Integer> batches = new ArrayList<>();
        private final AtomicInteger failures = new AtomicInteger();
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private volatile Duration pause = Duration.ZERO;

        @Override
        public String name() {
            return name;
        }

        @Override
        public void take(List<JournalEntry> batch) {
            if (!batch.getFirst().account().equals(account)) {
                return;
            }
            mostAtOnce.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try {
                if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("as the test wants it");
                }
                await().pollDelay(pause).until(() -> true);
                synchronized (seqs) {
                    batch.forEach(entry -> seqs.add(entry.seq()));
                    batches.add(batch.size());
                }
            } finally {
                inside.decrementAndGet();
            }
        }

        private List<Long> seqs() {
            synchronized (seqs) {
                return List.copyOf(seqs);
            }
        }
    }
}
