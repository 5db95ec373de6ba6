package no.samtale.conversations;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.samtale.platform.AccountId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The writers of this node: one for each account and shard that has been written to. */
@Component
class MessageWriters implements DisposableBean {
    private final MessageStore store;
    private final PostedMessages posted;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Key, MessageWriter> writers = new ConcurrentHashMap<>();

    MessageWriters(MessageStore store, PostedMessages posted) {
        this.store = store;
        this.posted = posted;
    }

    private record Key(AccountId account, int shard) {}

    MessageWriter of(AccountId account, int shard) {
        return writers.computeIfAbsent(
                new Key(account, shard), key -> new MessageWriter(account, shard, store, posted, executor));
    }

    /** Lets what has queued be stored before the database goes. */
    @Override
    public void destroy() {
        executor.close();
    }
}
