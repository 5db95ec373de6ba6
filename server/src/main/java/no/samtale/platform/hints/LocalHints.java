package no.samtale.platform.hints;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hints within one process. */
@Component
class LocalHints implements Hints {
    private static final Logger LOG = LoggerFactory.getLogger(LocalHints.class);

    private final List<Consumer<Hint>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void give(Hint hint) {
        for (Consumer<Hint> listener : listeners) {
            try {
                listener.accept(hint);
            } catch (RuntimeException e) {
                // One listener's fault is not another's, and a lost hint heals itself.
                LOG.warn(
                        "A listener failed on a hint of type {}",
                        hint.getClass().getSimpleName(),
                        e);
            }
        }
    }

    @Override
    public void listen(Consumer<Hint> listener) {
        listeners.add(listener);
    }
}
