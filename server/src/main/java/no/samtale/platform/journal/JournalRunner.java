package no.samtale.platform.journal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Faults;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hands the journal to its consumers: at once when this node has appended, by a slow poll when another has. The cursor's
 * row lock sees to it that one node at a time reads a lane; it moves in the transaction of the batch, so a batch that
 * fails is given again, never skipped.
 */
@Component
class JournalRunner implements SmartLifecycle {
    static final int BATCH = 500;
    /** Positions that one transaction passes at the most. */
    private static final long STRETCH = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(JournalRunner.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final int ACCOUNTS_PER_POLL = 100;
    /** Lanes read at the same time by this node; each holds a connection. */
    private static final int READERS = 4;

    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
    private static final UUID FIRST = new UUID(0, 0);

    private final Map<String, JournalConsumer> consumers;
    private final JournalStore store;
    private final AccountTransactions transactions;
    private final Lanes lanes = new Lanes();
    private final Semaphore readers = new Semaphore(READERS);
    private UUID polled = FIRST;
    private boolean pollFailed;
    /** Null while stopped; a context that is paused starts again later. */
    private volatile @Nullable Threads threads;

    JournalRunner(
            List<JournalConsumer> consumers, JournalStore store, JournalBell bell, AccountTransactions transactions) {
        this.consumers =
                consumers.stream().collect(Collectors.toUnmodifiableMap(JournalConsumer::name, Function.identity()));
        this.store = store;
        this.transactions = transactions;
        bell.listen((account, shard) -> this.consumers.keySet().forEach(name -> read(new Lane(name, account, shard))));
    }

    @Override
    public void start() {
        Threads started = new Threads();
        threads = started;
        if (!consumers.isEmpty()) {
            started.ticker.scheduleWithFixedDelay(this::poll, 0, POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Visits the next accounts in turn, so that many accounts cost longer waits, not more load. */
    private void poll() {
        try {
            List<AccountId> accounts = store.accounts(polled, ACCOUNTS_PER_POLL);
            for (AccountId account : accounts) {
                transactions
                        .call(account, () -> store.behind(account, consumers.keySet()))
                        .forEach(this::read);
            }
            polled = accounts.size() < ACCOUNTS_PER_POLL
                    ? FIRST
                    : accounts.getLast().value();
            pollFailed = false;
        } catch (RuntimeException e) {
            if (!pollFailed) {
                LOG.warn("The journal could not be looked at, will go on trying: {}", Faults.describe(e));
            }
            pollFailed = true;
        }
    }

    private void read(Lane lane) {
        Threads present = threads;
        if (present == null || !lanes.enter(lane)) {
            return;
        }
        try {
            present.workers.execute(() -> readAll(lane));
        } catch (RejectedExecutionException stopping) {
            // The writer that rang has committed; another node, or the next start, reads what it wrote.
            lanes.again(lane);
        }
    }

    private void readAll(Lane lane) {
        readers.acquireUninterruptibly();
        try {
            do {
                while (isRunning() && readBatch(lane)) {
                    // The next batch follows at once.
                }
            } while (lanes.again(lane));
        } catch (RuntimeException | Error e) {
            restAfter(e, lane);
        } finally {
            readers.release();
        }
    }

    /** Returns whether there is more to read; false too if another node reads it. */
    private boolean readBatch(Lane lane) {
        return transactions.call(lane.account(), () -> {
            OptionalLong place = place(lane);
            if (place.isEmpty()) {
                return false;
            }
            long head = store.head(lane.account(), lane.shard());
            // What is not of its kinds is passed over in the database, a bounded stretch at a time.
            long upTo = Math.min(head, place.getAsLong() + STRETCH);
            if (upTo <= place.getAsLong()) {
                return false;
            }
            return upTo(lane, place.getAsLong(), upTo) < head;
        });
    }

    private long upTo(Lane lane, long place, long upTo) {
        JournalConsumer consumer = consumer(lane);
        List<JournalEntry> batch = store.between(lane.account(), lane.shard(), place, upTo, consumer.kinds(), BATCH);
        if (!batch.isEmpty()) {
            consumer.take(batch);
        }
        long reached = batch.size() == BATCH ? batch.getLast().position() : upTo;
        store.moveCursor(lane.consumer(), lane.account(), lane.shard(), reached);
        return reached;
    }

    private OptionalLong place(Lane lane) {
        OptionalLong place = store.lockCursor(lane.consumer(), lane.account(), lane.shard());
        return place.isEmpty() && store.makeCursor(lane.consumer(), lane.account(), lane.shard())
                ? OptionalLong.of(0)
                : place;
    }

    private JournalConsumer consumer(Lane lane) {
        JournalConsumer consumer = consumers.get(lane.consumer());
        if (consumer == null) {
            throw new IllegalStateException("no consumer " + lane.consumer());
        }
        return consumer;
    }

    private void restAfter(Throwable failure, Lane lane) {
        Duration rest = lanes.rest(lane);
        LOG.warn(
                "Journal consumer {} failed on account {} shard {}, tries again in {} ms: {}",
                lane.consumer(),
                lane.account(),
                lane.shard(),
                rest.toMillis(),
                Faults.describe(failure));
        Threads present = threads;
        if (present == null) {
            lanes.wake(lane);
            return;
        }
        try {
            present.ticker.schedule(() -> wake(lane), rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            lanes.wake(lane);
        }
    }

    private void wake(Lane lane) {
        lanes.wake(lane);
        read(lane);
    }

    @Override
    public void stop() {
        Threads present = threads;
        threads = null;
        if (present != null) {
            present.stop();
            lanes.clear();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    /** What works between a start and a stop. */
    private static final class Threads {
        private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("journal-poll").factory());
        private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("journal-", 0).factory());

        private void stop() {
            ticker.shutdownNow();
            workers.shutdown();
            try {
                if (!workers.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("A journal consumer is still at work; what it does is rolled back and done again");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
