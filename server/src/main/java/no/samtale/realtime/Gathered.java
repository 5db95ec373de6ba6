package no.samtale.realtime;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Gathers what changes for a moment and hands it on once, so that a busy moment costs no more than a quiet one. */
final class Gathered<T> {
    private final Ticker ticker;
    private final Supplier<Duration> moment;
    private final Consumer<Set<T>> handler;
    private Set<T> gathered = new HashSet<>();

    Gathered(Ticker ticker, Duration moment, Consumer<Set<T>> handler) {
        this(ticker, () -> moment, handler);
    }

    /** With a moment that is asked for anew each time. */
    Gathered(Ticker ticker, Supplier<Duration> moment, Consumer<Set<T>> handler) {
        this.ticker = ticker;
        this.moment = moment;
        this.handler = handler;
    }

    synchronized void add(T one) {
        if (gathered.isEmpty()) {
            ticker.after(moment.get(), () -> handler.accept(take()));
        }
        gathered.add(one);
    }

    private synchronized Set<T> take() {
        Set<T> taken = gathered;
        gathered = new HashSet<>();
        return taken;
    }
}
