package no.samtale.testing.smpp;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** A message centre on loopback that does as it is told, also what centres should not do. */
public final class SmppCentre implements AutoCloseable {
    public static final int OK = 0x00;
    public static final int SYSTEM_ERROR = 0x08;
    public static final int INVALID_DESTINATION = 0x0B;
    public static final int BIND_FAILED = 0x0D;
    public static final int INVALID_PASSWORD = 0x0E;
    public static final int INVALID_SYSTEM_ID = 0x0F;
    public static final int QUEUE_FULL = 0x14;
    public static final int THROTTLED = 0x58;

    private static final long LOOK_EVERY_MILLIS = 100;
    private static final long UNANSWERED_NANOS = 1_000_000_000;

    /** What it does with one submission. */
    private enum Answer {
        SAY,
        SAY_AND_DROP,
        DROP,
        NOTHING
    }

    private record Told(Answer answer, int status) {}

    /** What is brought until it is acknowledged, and when it was last brought; 0 if it may be brought at once. */
    private record Waiting(Brought brought, AtomicLong at) {}

    private final ServerSocket server;
    private final Queue<Socket> lines = new ConcurrentLinkedQueue<>();
    private final Queue<Socket> bound = new ConcurrentLinkedQueue<>();
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final List<Submitted> submitted = new CopyOnWriteArrayList<>();
    private final List<Integer> acknowledged = new CopyOnWriteArrayList<>();
    private final Map<Integer, Waiting> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger sequence = new AtomicInteger();
    private final AtomicInteger binds = new AtomicInteger();
    private final AtomicInteger enquiries = new AtomicInteger();
    private final AtomicLong ids = new AtomicLong(1_715_003);
    private volatile LongFunction<String> id = Long::toString;
    private volatile int bindStatus = OK;
    private volatile boolean silent;
    private volatile boolean closed;

    private SmppCentre(ServerSocket server) {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
        Thread.ofVirtual().start(this::bringAgain);
    }

    public static SmppCentre started() {
        try {
            return on(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a socket of the test's own, as for TLS. */
    public static SmppCentre on(ServerSocket server) {
        return new SmppCentre(server);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Answers binds so from now on; {@link #OK} to take them. */
    public void answerBinds(int status) {
        bindStatus = status;
    }

    /** How ids are written in answers: the first is 1715004. */
    public void writeIds(LongFunction<String> form) {
        id = form;
    }

    /** Refuses so many of the next submissions. */
    public void refuse(int status, int times) {
        for (int time = 0; time < times; time++) {
            told.add(new Told(Answer.SAY, status));
        }
    }

    /** Takes the next submission as any other. */
    public void take() {
        told.add(new Told(Answer.SAY, OK));
    }

    /** Reads the next submission, takes it, and drops the line without saying so. */
    public void dropBeforeAnswering() {
        told.add(new Told(Answer.DROP, OK));
    }

    /** Takes the next submission, says so, and drops the line. */
    public void dropAfterAnswering() {
        told.add(new Told(Answer.SAY_AND_DROP, OK));
    }

    /** Takes the next submission and says nothing. */
    public void keepQuietOnce() {
        told.add(new Told(Answer.NOTHING, OK));
    }

    /** Reads, and says nothing any more to anything. */
    public void fallSilent() {
        silent = true;
    }

    public void speakAgain() {
        silent = false;
    }

    public void dropLines() {
        lines.forEach(SmppCentre::drop);
    }

    /** Brings it again and again until it is acknowledged. */
    public void bring(Brought brought) {
        int number = sequence.incrementAndGet();
        waiting.put(number, new Waiting(brought, new AtomicLong()));
    }

    public List<Submitted> submitted() {
        return List.copyOf(submitted);
    }

    /** The command_status of each acknowledgement, in order. */
    public List<Integer> acknowledged() {
        return List.copyOf(acknowledged);
    }

    public int waiting() {
        return waiting.size();
    }

    public int binds() {
        return binds.get();
    }

    public int enquiries() {
        return enquiries.get();
    }

    public int bound() {
        return bound.size();
    }

    @Override
    public void close() {
        closed = true;
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dropLines();
    }

    private void accept() {
        while (!closed) {
            try {
                Socket line = server.accept();
                lines.add(line);
                Thread.ofVirtual().start(() -> serve(line));
            } catch (IOException e) {
                // Closed, or somebody who could not be spoken to.
            }
        }
    }

    private void bringAgain() {
        while (!closed) {
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            waiting.forEach(this::write);
        }
    }

    private void serve(Socket line) {
        try (line) {
            DataInputStream stream = new DataInputStream(line.getInputStream());
            while (!closed) {
                answer(line, Pdu.read(stream));
            }
        } catch (IOException e) {
            // The other side is gone.
        } finally {
            lines.remove(line);
            bound.remove(line);
        }
    }

    private void answer(Socket line, Pdu asked) throws IOException {
        if (asked.command() == Pdu.ENQUIRE_LINK) {
            enquiries.incrementAndGet();
        }
        if (silent) {
            return;
        }
        switch (asked.command()) {
            case Pdu.BIND_TRANSCEIVER -> bind(line, asked);
            case Pdu.SUBMIT_SM -> submit(line, asked);
            case Pdu.ENQUIRE_LINK, Pdu.UNBIND -> write(line, asked.answer(OK, new byte[0]));
            case Pdu.DELIVER_SM | Pdu.RESPONSE, Pdu.DATA_SM | Pdu.RESPONSE -> acknowledge(asked);
            case Pdu.ENQUIRE_LINK | Pdu.RESPONSE, Pdu.GENERIC_NACK -> {
                // Nothing to say to that.
            }
            default -> write(line, new Pdu(Pdu.GENERIC_NACK, 0x03, asked.sequence(), new byte[0]));
        }
    }

    private void bind(Socket line, Pdu asked) throws IOException {
        binds.incrementAndGet();
        int status = bindStatus;
        write(
                line,
                asked.answer(status, status == OK ? new Octets().text("centre").all() : new byte[0]));
        if (status == OK) {
            bound.add(line);
        }
    }

    private void submit(Socket line, Pdu asked) throws IOException {
        Told now = told.poll();
        if (now != null && now.status() != OK) {
            write(line, asked.answer(now.status(), new byte[0]));
            return;
        }
        submitted.add(Submitted.of(asked.body()));
        Answer manner = now == null ? Answer.SAY : now.answer();
        if (manner == Answer.SAY || manner == Answer.SAY_AND_DROP) {
            write(
                    line,
                    asked.answer(
                            OK,
                            new Octets().text(id.apply(ids.incrementAndGet())).all()));
        }
        if (manner == Answer.DROP || manner == Answer.SAY_AND_DROP) {
            drop(line);
        }
    }

    private void acknowledge(Pdu answer) {
        acknowledged.add(answer.status());
        if (answer.status() == OK) {
            waiting.remove(answer.sequence());
        }
        Waiting refused = waiting.get(answer.sequence());
        if (refused != null) {
            refused.at().set(0);
        }
    }

    private void write(int number, Waiting next) {
        Socket line = bound.peek();
        long before = next.at().get();
        if (line == null || silent || (before != 0 && System.nanoTime() - before < UNANSWERED_NANOS)) {
            return;
        }
        next.at().set(System.nanoTime());
        try {
            write(line, next.brought().pdu(number));
        } catch (IOException e) {
            bound.remove(line);
        }
    }

    private static void write(Socket line, Pdu pdu) throws IOException {
        synchronized (line) {
            pdu.write(line.getOutputStream());
        }
    }

    private static void drop(Socket line) {
        try {
            line.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
