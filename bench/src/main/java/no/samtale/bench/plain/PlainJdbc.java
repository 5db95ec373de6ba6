package no.samtale.bench.plain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import no.samtale.bench.BenchFailure;
import no.samtale.bench.load.Cpu;
import no.samtale.bench.load.Rate;
import no.samtale.bench.load.Schedule;
import no.samtale.bench.load.Times;
import no.samtale.bench.site.PlainRows;
import no.samtale.platform.clusters.Login;
import org.HdrHistogram.Histogram;

/** Writes messages by JDBC, one a transaction, from some connections at once. */
public final class PlainJdbc implements AutoCloseable {
    private final PlainRows rows;
    private final List<PlainConnection> connections = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    public PlainJdbc(Login login, PlainRows rows, Form form, int connections) {
        this.rows = rows;
        for (int i = 0; i < connections; i++) {
            this.connections.add(new PlainConnection(login, form, rows, i % PlainRows.SHARDS));
        }
    }

    /** As fast as they can. */
    public Rate measure(Cpu cpu, Duration settling, Duration time) {
        LongAdder done = new LongAdder();
        long end = System.nanoTime() + settling.plus(time).toNanos();
        List<Future<?>> work = start(mine -> {
            int turn = 0;
            while (System.nanoTime() < end) {
                connections.get(mine).insert(place(mine, turn++));
                done.increment();
            }
        });
        sleep(settling);
        long start = System.nanoTime();
        long before = done.sum();
        Cpu.Usage usage = cpu.during(() -> sleep(Duration.ofNanos(end - System.nanoTime())));
        double perSecond = (done.sum() - before) * 1e9 / (System.nanoTime() - start);
        await(work);
        return new Rate(perSecond, usage);
    }

    /** At a given rate: times from the moment at which each was meant to begin until it is durable. */
    public Histogram run(int rate, Duration time) {
        Schedule schedule = new Schedule(rate, time);
        Histogram times = Times.histogram();
        AtomicInteger next = new AtomicInteger();
        await(start(mine -> {
            for (int number = next.getAndIncrement(); number < schedule.count(); number = next.getAndIncrement()) {
                schedule.await(number);
                connections.get(mine).insert(place(mine, number));
                synchronized (times) {
                    Times.record(times, System.nanoTime() - schedule.due(number));
                }
            }
        }));
        return times;
    }

    /** Each connection has conversations of its own, so that none waits for another's. */
    private int place(int mine, int turn) {
        int each = rows.conversations() / connections.size();
        return mine * each + turn % each;
    }

    private interface Work {
        void run(int mine);
    }

    private List<Future<?>> start(Work work) {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < connections.size(); i++) {
            int mine = i;
            Callable<Boolean> task = () -> {
                work.run(mine);
                return true;
            };
            all.add(threads.submit(task));
        }
        return all;
    }

    private static void await(List<Future<?>> work) {
        for (Future<?> one : work) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new BenchFailure("Plain JDBC failed: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BenchFailure("Interrupted", e);
            }
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        connections.forEach(PlainConnection::close);
    }
}
