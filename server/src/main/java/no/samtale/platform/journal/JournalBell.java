package no.samtale.platform.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import no.samtale.platform.AccountId;
import org.springframework.stereotype.Component;

/**
 * Tells within this process that a shard has new rows. Stands between writer and runner, so that a consumer may itself
 * write to the journal. A ring that is lost costs one poll's wait.
 */
@Component
class JournalBell {
    private final List<BiConsumer<AccountId, Integer>> listeners = new CopyOnWriteArrayList<>();

    void ring(AccountId account, int shard) {
        listeners.forEach(listener -> listener.accept(account, shard));
    }

    void listen(BiConsumer<AccountId, Integer> listener) {
        listeners.add(listener);
    }
}
