package no.samtale.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import no.samtale.bench.BenchFailure;
import no.samtale.bench.socket.SocketLoop;

/**
 * Pairs that talk as fast as the server lets them: one says something, waits until it is stored and the other has got
 * it; then the other answers.
 */
public final class ClosedLoop {
    private static final Duration ENDING = Duration.ofSeconds(15);

    private final SocketLoop sockets;
    private final List<Exchange> exchanges;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong talking = new AtomicLong();
    private volatile boolean stopping;

    public ClosedLoop(SocketLoop sockets, List<Pair> pairs, int run) {
        this.sockets = sockets;
        this.exchanges =
                pairs.stream().map(pair -> new Exchange(pair, run, this)).toList();
    }

    /** Lets the pairs talk for the time given after a moment to get going. */
    public Rate measure(Cpu cpu, Duration settling, Duration time) {
        stopping = false;
        talking.set(exchanges.size());
        sockets.execute(() -> exchanges.forEach(Exchange::next));
        sleep(settling);
        long before = done.get();
        long start = System.nanoTime();
        Cpu.Usage usage = cpu.during(() -> sleep(time));
        double seconds = (System.nanoTime() - start) / 1e9;
        long count = done.get() - before;
        stop();
        return new Rate(count / seconds, usage);
    }

    private void stop() {
        stopping = true;
        long end = System.nanoTime() + ENDING.toNanos();
        while (talking.get() > 0) {
            if (System.nanoTime() > end) {
                throw new BenchFailure(talking.get() + " of the pairs wait for a message that does not come");
            }
            sleep(Duration.ofMillis(5));
        }
    }

    /** On the loop's thread: a message is stored and delivered. Answers whether to go on. */
    boolean delivered() {
        done.lazySet(done.get() + 1);
        if (stopping) {
            talking.decrementAndGet();
        }
        return !stopping;
    }

    /** Messages that have been stored and delivered since the beginning. */
    public long count() {
        return done.get();
    }

    private void sleep(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            sockets.check();
            try {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.MILLISECONDS.toNanos(200)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BenchFailure("Interrupted", e);
            }
        }
    }
}
