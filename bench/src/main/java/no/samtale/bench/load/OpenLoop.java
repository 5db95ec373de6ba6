package no.samtale.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import no.samtale.bench.BenchFailure;
import no.samtale.bench.Texts;
import no.samtale.bench.socket.MessageFrame;
import no.samtale.bench.socket.ServerFrames;
import no.samtale.bench.socket.SocketLoop;
import org.HdrHistogram.Histogram;

/**
 * Visitors who write at a given rate, in turn, whatever the server does. The time of a message runs from the moment at
 * which it was meant to be sent, so that a server that holds up its senders cannot hide what it did to those behind.
 */
public final class OpenLoop {
    private static final Duration ENDING = Duration.ofSeconds(15);
    private static final byte[][] TEXTS = Texts.bytes();

    private final SocketLoop sockets;
    private final List<Pair> pairs;
    private final List<MessageFrame> frames;

    public OpenLoop(SocketLoop sockets, List<Pair> pairs) {
        this.sockets = sockets;
        this.pairs = pairs;
        this.frames = pairs.stream()
                .map(pair -> new MessageFrame(pair.conversation()))
                .toList();
    }

    /** Delivery times, visitor to agent, in microseconds. */
    public Histogram run(int run, int rate, Duration time) {
        Schedule schedule = new Schedule(rate, time);
        Histogram times = Times.histogram();
        AtomicInteger received = new AtomicInteger();
        for (Pair pair : pairs) {
            pair.visitor().listen(OpenLoop::refusals);
            pair.agent().listen((bytes, from, to) -> {
                if (ServerFrames.kind(bytes, from, to) == ServerFrames.Kind.MESSAGE) {
                    int number = ServerFrames.number(bytes, from, to, run);
                    if (number >= 0) {
                        Times.record(times, System.nanoTime() - schedule.due(number));
                        received.lazySet(received.get() + 1);
                    }
                } else {
                    refusals(bytes, from, to);
                }
            });
        }
        for (int number = 0; number < schedule.count(); number++) {
            schedule.await(number);
            int pair = number % pairs.size();
            MessageFrame frame = frames.get(pair);
            pairs.get(pair).visitor().send(frame.bytes(), frame.write(run, number, TEXTS[number % TEXTS.length]));
        }
        awaitAll(received, schedule.count());
        return times;
    }

    private void awaitAll(AtomicInteger received, int count) {
        long end = System.nanoTime() + ENDING.toNanos();
        while (received.get() < count) {
            sockets.check();
            if (System.nanoTime() > end) {
                throw new BenchFailure((count - received.get()) + " of " + count + " messages were not delivered");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static void refusals(byte[] bytes, int from, int to) {
        if (ServerFrames.kind(bytes, from, to) == ServerFrames.Kind.REFUSED) {
            throw SocketLoop.refused(bytes, from, to);
        }
    }
}
