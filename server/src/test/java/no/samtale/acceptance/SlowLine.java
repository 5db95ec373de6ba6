package no.samtale.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line between browsers and a server on this machine that has so much room and no more, that breaks when it is told to, and
 * that counts what has passed.
 */
final class SlowLine implements AutoCloseable {
    private static final int PIECE = 16 << 10;
    /** What lies in sockets on the way has neither come nor been lost, and would blur what is counted. */
    private static final int ON_THE_WAY = 64 << 10;

    private final int server;
    private final Room room;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong up = new AtomicLong();
    private volatile boolean broken;

    /** @param bytesPerSecond towards the server, of all connections together */
    SlowLine(int server, int bytesPerSecond) {
        this.server = server;
        this.room = new Room(bytesPerSecond);
        try {
            entrance = new ServerSocket();
            entrance.setReceiveBufferSize(ON_THE_WAY);
            entrance.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** An address at the line's other end. */
    String url(String path) {
        return "http://localhost:" + entrance.getLocalPort() + path;
    }

    /** Bytes that have gone to the server. */
    long up() {
        return up.get();
    }

    /** Waits until so many bytes have gone to the server. */
    void awaitUp(long bytes) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (up() < bytes) {
            if (System.nanoTime() > end) {
                throw new AssertionError("only " + up() + " of " + bytes + " bytes have passed");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Ends what is on it, without a farewell, and takes nothing more. */
    void cut() {
        broken = true;
        open.forEach(SlowLine::reset);
    }

    /** Takes what comes again; what was cut stays so. */
    void mend() {
        broken = false;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket browser = entrance.accept();
                if (broken) {
                    reset(browser);
                } else {
                    join(browser);
                }
            } catch (IOException closed) {
                // The next one, if it was not the entrance.
            }
        }
    }

    private void join(Socket browser) throws IOException {
        open.add(browser);
        Socket samtale = new Socket();
        samtale.setSendBufferSize(ON_THE_WAY);
        try {
            samtale.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server), 5_000);
        } catch (IOException down) {
            open.remove(browser);
            browser.close();
            throw down;
        }
        open.add(samtale);
        if (broken) {
            cut();
        }
        Thread.ofVirtual().start(() -> carry(browser, samtale, true));
        Thread.ofVirtual().start(() -> carry(samtale, browser, false));
    }

    private void carry(Socket from, Socket to, boolean upwards) {
        byte[] piece = new byte[PIECE];
        try (from;
                to) {
            for (int read = from.getInputStream().read(piece);
                    read > 0;
                    read = from.getInputStream().read(piece)) {
                if (upwards) {
                    room.take(read);
                }
                to.getOutputStream().write(piece, 0, read);
                if (upwards) {
                    up.addAndGet(read);
                }
            }
        } catch (IOException cut) {
            // Both ends are closed, as they are when one has said all.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // As it should be.
        }
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many bytes a second, in the order in which they are asked for. */
    private static final class Room {
        private final long nanosPerByte;
        private long free = System.nanoTime();

        Room(int bytesPerSecond) {
            this.nanosPerByte = TimeUnit.SECONDS.toNanos(1) / bytesPerSecond;
        }

        void take(int bytes) throws InterruptedException {
            long until;
            synchronized (this) {
                free = Math.max(free, System.nanoTime()) + bytes * nanosPerByte;
                until = free;
            }
            TimeUnit.NANOSECONDS.sleep(until - System.nanoTime());
        }
    }
}
