package no.samtale.audit;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Entries on their way to the database: gathered for a moment, so that reading a chat does not wait for a disk, and written
 * many at a time. What is here when the server stops is written before it does.
 */
@Component
class NotedSoon {
    /** Who looks again within this time has looked once. */
    static final Duration ONCE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(NotedSoon.class);
    private static final long EVERY_MILLIS = 400;
    /** As many as wait when the database does not answer; then nothing more is shown to anybody. */
    private static final int MOST = 50_000;

    private final AccountTransactions transactions;
    private final AuditEntryStore store;
    private final LinkedBlockingQueue<AuditEntry> waiting = new LinkedBlockingQueue<>(MOST);
    private final Map<Look, Instant> looks = new ConcurrentHashMap<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit").daemon().factory());

    NotedSoon(AccountTransactions transactions, AuditEntryStore store) {
        this.transactions = transactions;
        this.store = store;
        writer.scheduleWithFixedDelay(this::tryToWrite, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private record Look(
            AccountId account,
            String actor,
            @Nullable AgentId agent,
            String action,
            String thing,
            @Nullable UUID id,
            @Nullable ContactId contact,
            @Nullable String reason) {
        static Look at(AuditEntry entry) {
            return new Look(
                    entry.account(),
                    entry.actor(),
                    entry.agent(),
                    entry.action(),
                    entry.thing(),
                    entry.thingId(),
                    entry.contact(),
                    entry.reason());
        }
    }

    /** @throws Problem unavailable if the trail cannot be kept: then nothing is read either */
    void add(AuditEntry entry) {
        Look look = Look.at(entry);
        Instant before = looks.putIfAbsent(look, entry.at());
        if (before != null && isFresh(before, entry.at())) {
            return;
        }
        if (!waiting.offer(entry)) {
            looks.remove(look);
            throw new Problem(ProblemCode.UNAVAILABLE);
        }
        looks.put(look, entry.at());
    }

    private static boolean isFresh(Instant before, Instant now) {
        return Duration.between(before, now).abs().compareTo(ONCE) < 0;
    }

    private void tryToWrite() {
        try {
            write();
        } catch (RuntimeException e) {
            LOG.error(
                    "Audit entries wait to be written, {} by now: {}",
                    waiting.size(),
                    e.getClass().getName());
        }
    }

    /** Writes all that waits, account by account. */
    synchronized void write() {
        List<AuditEntry> taken = new ArrayList<>();
        waiting.drainTo(taken);
        Map<AccountId, List<AuditEntry>> byAccount = taken.stream().collect(Collectors.groupingBy(AuditEntry::account));
        RuntimeException failed = null;
        for (Map.Entry<AccountId, List<AuditEntry>> each : byAccount.entrySet()) {
            try {
                transactions.run(each.getKey(), () -> store.add(each.getKey(), each.getValue()));
            } catch (RuntimeException e) {
                // The next time: ids are the entries' own, so that none is written twice.
                each.getValue().forEach(waiting::offer);
                failed = e;
            }
        }
        forgetLooks(taken);
        if (failed != null) {
            throw failed;
        }
    }

    private void forgetLooks(List<AuditEntry> latest) {
        if (!latest.isEmpty()) {
            Instant now = latest.getLast().at();
            looks.values().removeIf(at -> !isFresh(at, now));
        }
    }

    @PreDestroy
    void close() {
        writer.shutdown();
        tryToWrite();
    }
}
