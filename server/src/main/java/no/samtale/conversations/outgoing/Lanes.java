package no.samtale.conversations.outgoing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import no.samtale.platform.InboxId;
import no.samtale.platform.problems.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lane an inbox, each on a thread of its own while there is something to do: one whose server does not answer holds up no
 * other. Who asks while a lane is at work has it go over everything once more, so that nothing falls between two rounds.
 */
final class Lanes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<InboxId, AtomicInteger> asked = new ConcurrentHashMap<>();

    /** Does the inbox's work soon. */
    void soon(InboxId inbox, Runnable work) {
        AtomicInteger times = asked.computeIfAbsent(inbox, id -> new AtomicInteger());
        if (times.getAndIncrement() == 0) {
            threads.execute(() -> until(times, work));
        }
    }

    private static void until(AtomicInteger times, Runnable work) {
        int answered;
        do {
            answered = times.get();
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("Sending was left for later: {}", Faults.describe(e));
            }
        } while (times.addAndGet(-answered) != 0);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
