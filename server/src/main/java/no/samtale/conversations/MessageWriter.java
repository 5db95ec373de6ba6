package no.samtale.conversations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;

/**
 * The writer of one account and shard: group commit, without waiting. It takes whatever has queued while its last
 * commit was in flight and stores it in one transaction and one round trip: a batch of one when idle, of hundreds under
 * load.
 *
 * <p>If a batch is refused for its data it is halved, so that one bad message costs only itself. If it is not known
 * whether it was stored (the connection broke), it is given once more: the ids make that safe.
 */
final class MessageWriter {
    private static final Logger LOG = LoggerFactory.getLogger(MessageWriter.class);
    private static final int LARGEST_BATCH = 512;
    /** Messages that may wait for one writer; past it callers are told to try again, so that memory is bounded. */
    private static final int LONGEST_QUEUE = 20_000;

    private final AccountId account;
    private final int shard;
    private final MessageStore store;
    private final PostedMessages posted;
    private final Executor executor;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean running = new AtomicBoolean();

    MessageWriter(AccountId account, int shard, MessageStore store, PostedMessages posted, Executor executor) {
        this.account = account;
        this.shard = shard;
        this.store = store;
        this.posted = posted;
        this.executor = executor;
    }

    private record Waiting(NewMessage message, CompletableFuture<PostedMessage> answer) {}

    private record Key(ConversationId conversation, MessageId id) {}

    /** Completes when the message is durable, or with a {@link Problem}. Never blocks. */
    CompletableFuture<PostedMessage> write(NewMessage message) {
        CompletableFuture<PostedMessage> answer = new CompletableFuture<>();
        if (waiting.incrementAndGet() > LONGEST_QUEUE) {
            waiting.decrementAndGet();
            answer.completeExceptionally(new Problem(ProblemCode.UNAVAILABLE));
            return answer;
        }
        queue.add(new Waiting(message, answer));
        if (running.compareAndSet(false, true)) {
            executor.execute(this::drain);
        }
        return answer;
    }

    private void drain() {
        do {
            try {
                for (List<Waiting> batch = next(); !batch.isEmpty(); batch = next()) {
                    store(batch, true);
                }
            } finally {
                running.set(false);
            }
            // Whoever queued between the last look and the release saw a running writer: take it up again.
        } while (!queue.isEmpty() && running.compareAndSet(false, true));
    }

    private List<Waiting> next() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting one; batch.size() < LARGEST_BATCH && (one = queue.poll()) != null; ) {
            batch.add(one);
        }
        waiting.addAndGet(-batch.size());
        return batch;
    }

    private void store(List<Waiting> batch, boolean mayRepeat) {
        // The same id twice in one batch is a retry that overtook its answer: stored once, answered twice.
        Map<Key, List<Waiting>> byKey = new LinkedHashMap<>(batch.size() * 2);
        for (Waiting one : batch) {
            byKey.computeIfAbsent(
                            new Key(one.message().conversation(), one.message().id()), key -> new ArrayList<>(1))
                    .add(one);
        }
        List<List<Waiting>> groups = List.copyOf(byKey.values());
        List<NewMessage> messages =
                groups.stream().map(group -> group.getFirst().message()).toList();
        List<MessageStore.Outcome> outcomes;
        try {
            outcomes = store.post(account, shard, messages);
        } catch (RuntimeException e) {
            failed(batch, mayRepeat, e);
            return;
        }
        posted.publish(account, shard, messages, outcomes);
        for (int i = 0; i < groups.size(); i++) {
            answer(groups.get(i), outcomes.get(i));
        }
    }

    private void failed(List<Waiting> batch, boolean mayRepeat, RuntimeException failure) {
        // Only the type: an exception's text may quote what was being stored.
        LOG.warn(
                "A batch of {} messages failed: {}",
                batch.size(),
                failure.getClass().getName());
        if (failure instanceof NonTransientDataAccessException && batch.size() > 1) {
            int middle = batch.size() / 2;
            store(batch.subList(0, middle), mayRepeat);
            store(batch.subList(middle, batch.size()), mayRepeat);
        } else if (failure instanceof DataAccessException && mayRepeat) {
            store(batch, false);
        } else {
            for (Waiting one : batch) {
                one.answer().completeExceptionally(new Problem(ProblemCode.UNAVAILABLE));
            }
        }
    }

    private static void answer(List<Waiting> group, MessageStore.Outcome outcome) {
        boolean first = true;
        for (Waiting one : group) {
            // Two different authors behind one id in one batch: only the first of them was asked about.
            boolean sameAuthor =
                    one.message().author().equals(group.getFirst().message().author());
            complete(one, sameAuthor ? outcome : new MessageStore.Outcome("reused", 0, null), first);
            first = false;
        }
    }

    private static void complete(Waiting one, MessageStore.Outcome outcome, boolean first) {
        try {
            one.answer().complete(PostedMessages.answer(one.message(), outcome, first));
        } catch (Problem refusal) {
            one.answer().completeExceptionally(refusal);
        }
    }
}
