package no.samtale.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamtaleTest
class JournalPruningTest {
    private final AccountId account = AccountId.random();
    private final String ahead = "test-" + UUID.randomUUID();
    private final String behind = "test-" + UUID.randomUUID();

    @Autowired
    private Journal journal;

    @Autowired
    private JournalStore store;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void enterTheDirectory() {
        jdbc.sql("insert into account_directory (account_id) values (?)")
                .param(account.value())
                .update();
    }

    @AfterEach
    void leaveTheDirectory() {
        jdbc.sql("delete from account_directory where account_id = ?")
                .param(account.value())
                .update();
    }

    @Test
    void deletesWhatAllHavePassedOnceItIsOld() {
        append(1_500);
        place(ahead, 1_500);
        place(behind, 1_200);

        prune();
        assertThat(positions()).hasSize(1_500);

        clock.advance(JournalPruning.KEPT.plus(Duration.ofMinutes(1)));
        append(1);
        prune();
        assertThat(positions())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1_201, 1_501).boxed().toList());
    }

    @Test
    void keepsAllForAConsumerThatHasNotBegun() {
        append(3);
        place(ahead, 3);
        clock.advance(JournalPruning.KEPT.plus(Duration.ofMinutes(1)));

        prune();

        assertThat(positions()).hasSize(3);
    }

    private void prune() {
        new JournalPruning(List.of(new Named(ahead), new Named(behind)), store, transactions, clock).prune();
    }

    private void append(int count) {
        List<JournalReport> reports = LongStream.rangeClosed(1, count)
                .mapToObj(seq -> new JournalReport(JournalKind.MESSAGE_POSTED, UUID.randomUUID(), seq))
                .toList();
        transactions.run(account, () -> journal.append(account, 0, reports));
    }

    private void place(String consumer, long position) {
        transactions.run(account, () -> {
            store.makeCursor(consumer, account, 0);
            store.moveCursor(consumer, account, 0, position);
        });
    }

    private List<Long> positions() {
        return transactions
                .call(
                        account,
                        () -> store.between(account, 0, 0, Long.MAX_VALUE, EnumSet.allOf(JournalKind.class), 10_000))
                .stream()
                .map(JournalEntry::position)
                .toList();
    }

    private record Named(String name) implements JournalConsumer {
        @Override
        public void take(List<JournalEntry> batch) {}
    }
}
