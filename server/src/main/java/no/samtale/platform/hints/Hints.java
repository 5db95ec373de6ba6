package no.samtale.platform.hints;

import java.util.function.Consumer;

/** Carries hints to whoever listens, on this node and on others. Giving one never blocks and never fails. */
public interface Hints {
    void give(Hint hint);

    /** Listens to all hints; the listener must be quick and may not block. */
    void listen(Consumer<Hint> listener);
}
