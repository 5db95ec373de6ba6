package no.samtale.bench.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.samtale.bench.BenchFailure;
import org.jspecify.annotations.Nullable;

/** Reads all sockets on one thread. */
public final class SocketLoop implements AutoCloseable {
    private static final int LARGEST_READ = 64 * 1024;

    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer in = ByteBuffer.allocateDirect(LARGEST_READ);
    private final byte[] scratch = new byte[3 * LARGEST_READ];
    private volatile @Nullable Throwable fault;
    private volatile boolean closed;

    public SocketLoop() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("sockets").start(this::run);
    }

    /** Takes a socket in. */
    public void add(LeanSocket socket) {
        execute(() -> {
            try {
                socket.channel().register(selector, SelectionKey.OP_READ, socket);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Runs this on the loop's thread. */
    public void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Ends the loop with this; for listeners, who hear it first. */
    public static BenchFailure refused(byte[] bytes, int from, int to) {
        return new BenchFailure(
                "The server refused: " + new String(bytes, from, to - from, java.nio.charset.StandardCharsets.UTF_8));
    }

    /** @throws BenchFailure if a socket or a listener has failed */
    public void check() {
        Throwable failure = fault;
        if (failure != null) {
            throw new BenchFailure("The sockets failed: " + failure.getMessage(), failure);
        }
    }

    private void run() {
        try {
            while (!closed) {
                selector.select(this::ready);
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
            }
        } catch (IOException | RuntimeException e) {
            fault = closed ? null : e;
        }
    }

    private void ready(SelectionKey key) {
        try {
            ((LeanSocket) key.attachment()).read(in, scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        selector.keys().forEach(key -> ((LeanSocket) key.attachment()).close());
    }
}
