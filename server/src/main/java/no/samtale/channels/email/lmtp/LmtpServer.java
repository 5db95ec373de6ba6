package no.samtale.channels.email.lmtp;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Faults;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens for the company's own mail server, where the settings say so. Each line has a thread of its own. */
@Component
public class LmtpServer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LmtpServer.class);
    private static final int BACKLOG = 50;
    /** For what is being stored, when the server stops; the other side brings again what it has no answer to. */
    private static final int STOP_SECONDS = 10;

    private final LmtpProperties properties;
    private final LmtpRecipients recipients;
    private final LmtpMemory memory;
    private volatile @Nullable Listening listening;

    LmtpServer(LmtpProperties properties, LmtpRecipients recipients, LmtpMemory memory) {
        this.properties = properties;
        this.recipients = recipients;
        this.memory = memory;
    }

    /** Where it listens, as a mail server is told of it; empty where it does not. */
    public Optional<InetSocketAddress> address() {
        Listening here = listening;
        return here == null ? Optional.empty() : Optional.of((InetSocketAddress) here.socket.getLocalSocketAddress());
    }

    @Override
    public void start() {
        Integer port = properties.port();
        if (port == null) {
            return;
        }
        try {
            Listening begun =
                    new Listening(new ServerSocket(port, BACKLOG, InetAddress.getByName(properties.address())));
            listening = begun;
            begun.threads.execute(begun::accept);
        } catch (IOException | IllegalArgumentException e) {
            throw new LmtpPlaceTaken(
                    "Mail cannot be handed in at " + properties.address() + ", port " + port
                            + ": samtale.mail.lmtp.address has to be one of this machine's, and samtale.mail.lmtp.port"
                            + " free.",
                    e);
        }
    }

    @Override
    public void stop() {
        Listening here = listening;
        listening = null;
        if (here != null) {
            here.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }

    /** One time of listening; a context that is paused listens again later. */
    private final class Listening {
        private final ServerSocket socket;
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final Semaphore lines = new Semaphore(Limits.LMTP_LINES);
        private final Set<Socket> open = ConcurrentHashMap.newKeySet();

        Listening(ServerSocket socket) {
            this.socket = socket;
        }

        void accept() {
            while (!socket.isClosed()) {
                try {
                    Socket line = socket.accept();
                    threads.execute(() -> serve(line));
                } catch (IOException | java.util.concurrent.RejectedExecutionException e) {
                    if (!socket.isClosed()) {
                        LOG.warn("A line for mail could not be opened: {}", Faults.describe(e));
                    }
                }
            }
        }

        private void serve(Socket line) {
            boolean room = lines.tryAcquire();
            try (Socket closing = line;
                    BufferedOutputStream out = new BufferedOutputStream(closing.getOutputStream())) {
                open.add(line);
                line.setSoTimeout((int) Limits.LMTP_LINE_WITHIN.toMillis());
                line.setTcpNoDelay(true);
                if (room) {
                    new LmtpSession(line.getInputStream(), out, recipients, memory).speak();
                } else {
                    out.write("421 4.3.2 Too many lines, try again later\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                }
            } catch (IOException gone) {
                // Whoever was there brings again what they have no answer to.
                LOG.debug("A line for mail has ended: {}", Faults.describe(gone));
            } catch (RuntimeException e) {
                LOG.warn("A line for mail was ended: {}", Faults.describe(e));
            } finally {
                open.remove(line);
                if (room) {
                    lines.release();
                }
            }
        }

        void stop() {
            close(socket);
            open.forEach(Listening::endInput);
            threads.shutdown();
            try {
                threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            open.forEach(Listening::close);
            threads.shutdownNow();
        }

        /** What has come is still dealt with and answered. */
        private static void endInput(Socket line) {
            try {
                line.shutdownInput();
            } catch (IOException e) {
                close(line);
            }
        }

        private static void close(java.io.Closeable socket) {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("A socket did not close: {}", Faults.describe(e));
            }
        }
    }
}
