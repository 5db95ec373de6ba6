package no.samtale.platform.doctor;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Knocks at a server to hear whether it is there. Says nothing about anybody, so it needs no agreement with whoever runs it:
 * the one way out besides the gate, and for the doctor's checks only. All of it is done within ten seconds, however slowly
 * the other side speaks, and a megabyte.
 */
public final class Reach implements Closeable {
    private static final int ANSWERS_WITHIN_MILLIS = 5_000;
    private static final long DONE_WITHIN = TimeUnit.SECONDS.toNanos(10);
    private static final int LINE = 1_000;
    private static final int ALL = 1 << 20;

    private final Socket socket;
    private final long begin = System.nanoTime();
    private int heard;

    private Reach(Socket socket) {
        this.socket = socket;
    }

    /** @throws IOException if nobody answers within five seconds */
    public static Reach of(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), ANSWERS_WITHIN_MILLIS);
            return new Reach(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    boolean open() {
        return socket.isConnected();
    }

    /** Says something. */
    public void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Says bytes, and that nothing more will come. */
    public void sayLast(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.shutdownOutput();
    }

    /** Hears a line, without its end; empty at the end of all. */
    public String hear() throws IOException {
        StringBuilder line = new StringBuilder();
        byte[] one = new byte[1];
        while (line.length() < LINE && read(one) > 0 && one[0] != '\n') {
            line.append((char) (one[0] & 0xff));
        }
        return line.toString().stripTrailing();
    }

    /** Says something and hears all that is said until the other side is done. */
    String exchange(String text) throws IOException {
        say(text);
        var all = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        for (int read = read(some); read > 0; read = read(some)) {
            all.write(some, 0, read);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private int read(byte[] into) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(DONE_WITHIN - (System.nanoTime() - begin));
        if (left <= 0 || heard > ALL) {
            throw new SocketTimeoutException("it does not come to an end");
        }
        socket.setSoTimeout((int) Math.min(left, ANSWERS_WITHIN_MILLIS));
        int read = socket.getInputStream().read(into);
        heard += Math.max(0, read);
        return read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
