package no.samtale.realtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import no.samtale.platform.Limits;

/** The frames that wait to be fetched by the next long poll. */
final class PollTransport implements Transport {
    private final Frames frames;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private List<String> waiting = new ArrayList<>();
    private boolean closed;
    /** Counts the polls: one that is no longer the latest goes home empty-handed. */
    private int polls;

    private volatile long polledNanos = System.nanoTime();

    PollTransport(Frames frames) {
        this.frames = frames;
    }

    @Override
    public void send(String frame) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            if (waiting.size() >= Limits.OUTBOX_FRAMES) {
                waiting = new ArrayList<>(List.of(frames.write(ServerFrame.Problem.of(CloseCode.TOO_SLOW.problem()))));
                closed = true;
            } else {
                waiting.add(frame);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close(CloseCode code) {
        send(frames.write(ServerFrame.Problem.of(code.problem())));
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes what there is, waiting for something for as long as given. Blocks. */
    List<String> take(long waitNanos) throws InterruptedException {
        lock.lock();
        try {
            int poll = ++polls;
            changed.signalAll();
            long left = waitNanos;
            while (waiting.isEmpty() && !closed && left > 0 && poll == polls) {
                left = changed.awaitNanos(left);
            }
            if (poll != polls) {
                return List.of();
            }
            List<String> taken = waiting;
            waiting = new ArrayList<>();
            return taken;
        } finally {
            polledNanos = System.nanoTime();
            lock.unlock();
        }
    }

    /** Whether nobody has polled for two heartbeats and no poll waits. */
    boolean isAbandoned() {
        return System.nanoTime() - polledNanos
                > Limits.LONG_POLL.plus(Limits.HEARTBEAT).toNanos() + TimeUnit.SECONDS.toNanos(10);
    }

    @Override
    public boolean isOpen() {
        lock.lock();
        try {
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int pending() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }
}
