package no.samtale.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamtaleTest
class JournalStoreTest {
    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 40;

    private final AccountId account = AccountId.random();

    @Autowired
    private Journal journal;

    @Autowired
    private JournalStore store;

    @Autowired
    private AccountTransactions transactions;

    @Test
    void givesPositionsInTheOrderGiven() {
        List<JournalReport> reports = List.of(report(1), report(2), report(3));
        transactions.run(account, () -> journal.append(account, 0, reports));
        transactions.run(account, () -> journal.append(account, 0, List.of(report(4))));

        List<JournalEntry> entries = entriesAfter(0);

        assertThat(entries).extracting(JournalEntry::position).containsExactly(1L, 2L, 3L, 4L);
        assertThat(entries).extracting(JournalEntry::seq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(entries.getFirst().subject()).isEqualTo(reports.getFirst().subject());
        assertThat(entries.getFirst().kind()).isEqualTo(JournalKind.MESSAGE_POSTED);
    }

    @Test
    void leavesNoGapWhereATransactionFailed() {
        transactions.run(account, () -> journal.append(account, 0, List.of(report(1))));
        assertThatThrownBy(() -> transactions.run(account, () -> {
                    journal.append(account, 0, List.of(report(2), report(3)));
                    throw new IllegalArgumentException("a use case fails after it has written");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        transactions.run(account, () -> journal.append(account, 0, List.of(report(4))));

        assertThat(entriesAfter(0)).extracting(JournalEntry::position).containsExactly(1L, 2L);
        assertThat(entriesAfter(0)).extracting(JournalEntry::seq).containsExactly(1L, 4L);
    }

    @Test
    void hidesNoPositionFromAReaderThatGoesOnFromWhatItSaw() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            IntStream.range(0, WRITERS).forEach(w -> writers.add(threads.submit(this::write)));

            List<Long> seen = new ArrayList<>();
            while (!writers.stream().allMatch(Future::isDone)) {
                readOn(seen);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            readOn(seen);

            long written = WRITERS
                    * LongStream.range(0, TRANSACTIONS)
                            .map(JournalStoreTest::size)
                            .sum();
            assertThat(seen)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, written).boxed().toList());
        }
    }

    @Test
    void refusesToWriteOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> journal.append(account, 0, List.of(report(1))));
    }

    @Test
    void keepsShardsAndAccountsApart() {
        AccountId other = AccountId.random();
        transactions.run(account, () -> journal.append(account, 0, List.of(report(1))));
        transactions.run(account, () -> journal.append(account, 1, List.of(report(2))));
        transactions.run(other, () -> journal.append(other, 0, List.of(report(3))));

        assertThat(entriesAfter(0)).extracting(JournalEntry::seq).containsExactly(1L);
        assertThat(transactions.call(
                        other,
                        () -> store.between(account, 0, 0, Long.MAX_VALUE, EnumSet.allOf(JournalKind.class), 10)))
                .isEmpty();
    }

    private void write() {
        for (int i = 0; i < TRANSACTIONS; i++) {
            List<JournalReport> reports = LongStream.range(0, size(i))
                    .mapToObj(JournalStoreTest::report)
                    .toList();
            transactions.run(account, () -> journal.append(account, 0, reports));
        }
    }

    private void readOn(List<Long> seen) {
        long last = seen.isEmpty() ? 0 : seen.getLast();
        seen.addAll(entriesAfter(last).stream().map(JournalEntry::position).toList());
    }

    private List<JournalEntry> entriesAfter(long position) {
        return transactions.call(
                account,
                () -> store.between(account, 0, position, Long.MAX_VALUE, EnumSet.allOf(JournalKind.class), 10_000));
    }

    private static long size(long transaction) {
        return 1 + transaction % 3;
    }

    private static JournalReport report(long seq) {
        return new JournalReport(JournalKind.MESSAGE_POSTED, UUID.randomUUID(), seq);
    }
}
