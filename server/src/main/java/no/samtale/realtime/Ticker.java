package no.samtale.realtime;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Starts work a moment later, off the timer's own thread. */
@Component
class Ticker implements DisposableBean {
    /** A moment in which what changes often is gathered. */
    static final Duration SHORTLY = Duration.ofMillis(250);

    private final RealtimeExecutor executor;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("realtime").factory());

    Ticker(RealtimeExecutor executor) {
        this.executor = executor;
    }

    void after(Duration time, Runnable work) {
        timer.schedule(() -> executor.execute(work), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    void every(Duration time, Runnable work) {
        timer.scheduleWithFixedDelay(
                () -> executor.execute(work), time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
