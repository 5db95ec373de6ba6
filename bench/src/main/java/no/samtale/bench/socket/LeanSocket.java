package no.samtale.bench.socket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import no.samtale.bench.BenchFailure;

/** One client's WebSocket (RFC 6455), without extensions. Any thread may send; the loop's thread reads. */
public final class LeanSocket implements AutoCloseable {
    private static final byte[] NOTHING = {};
    private static final long PAUSE = TimeUnit.MICROSECONDS.toNanos(50);
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int MASK_BYTES = 4;

    private final SocketChannel channel;
    private final byte[] frame = new byte[4096];
    private final ByteBuffer out = ByteBuffer.allocateDirect(frame.length);
    private volatile SocketListener listener = (bytes, from, to) -> {};
    private byte[] rest = NOTHING;
    private int mask = (int) System.nanoTime();

    private LeanSocket(SocketChannel channel) {
        this.channel = channel;
    }

    /** Opens a socket; the extra headers are whole lines, each with its line end. */
    public static LeanSocket open(int port, String path, String headers) {
        try {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            LeanSocket socket = new LeanSocket(channel);
            socket.upgrade(port, path, headers);
            channel.configureBlocking(false);
            return socket;
        } catch (IOException e) {
            throw new BenchFailure("The socket " + path + " could not be opened: " + e.getMessage(), e);
        }
    }

    private void upgrade(int port, String path, String headers) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: http://localhost:" + port
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers + "\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        StringBuilder answer = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        // Byte by byte: what follows the head is frames already.
        while (answer.indexOf("\r\n\r\n") < 0 && channel.read(one.clear()) == 1) {
            answer.append((char) one.get(0));
        }
        if (!answer.toString().startsWith("HTTP/1.1 101")) {
            throw new BenchFailure("The socket " + path + " was refused: "
                    + answer.toString().lines().findFirst().orElse("nothing"));
        }
    }

    /** From now on this is what hears. */
    public void listen(SocketListener hearing) {
        listener = hearing;
    }

    /** Sends a text frame of the first bytes of these. Waits if the other side does not read. */
    public void send(byte[] payload, int length) {
        send(TEXT, payload, 0, length);
    }

    public void send(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        send(TEXT, payload, 0, payload.length);
    }

    private synchronized void send(int opcode, byte[] payload, int from, int length) {
        int at = head(opcode, length);
        mask = mask * 1664525 + 1013904223;
        for (int i = 0; i < MASK_BYTES; i++) {
            frame[at + i] = (byte) (mask >>> (8 * i));
        }
        int body = at + MASK_BYTES;
        for (int i = 0; i < length; i++) {
            frame[body + i] = (byte) (payload[from + i] ^ (mask >>> (8 * (i & 3))));
        }
        out.clear().put(frame, 0, body + length).flip();
        try {
            while (out.hasRemaining()) {
                if (channel.write(out) == 0) {
                    LockSupport.parkNanos(PAUSE);
                }
            }
        } catch (IOException e) {
            throw new BenchFailure("A socket broke: " + e.getMessage(), e);
        }
    }

    private int head(int opcode, int length) {
        frame[0] = (byte) (0x80 | opcode);
        if (length < 126) {
            frame[1] = (byte) (0x80 | length);
            return 2;
        }
        frame[1] = (byte) (0x80 | 126);
        frame[2] = (byte) (length >>> 8);
        frame[3] = (byte) length;
        return 4;
    }

    SocketChannel channel() {
        return channel;
    }

    /** Takes what has come in; both buffers are scratch. */
    void read(ByteBuffer in, byte[] scratch) throws IOException {
        int have = rest.length;
        System.arraycopy(rest, 0, scratch, 0, have);
        int read = channel.read(in.clear());
        if (read < 0) {
            throw new BenchFailure("The server closed a socket without a word");
        }
        in.flip().get(scratch, have, read);
        int used = take(scratch, have + read);
        rest = used == have + read ? NOTHING : Arrays.copyOfRange(scratch, used, have + read);
    }

    /** Hands on the whole frames among the first bytes; answers where the first unfinished one begins. */
    private int take(byte[] bytes, int end) {
        int at = 0;
        while (end - at >= 2) {
            int length = bytes[at + 1] & 0x7f;
            int body = at + 2;
            if (length == 126) {
                if (end - at < 4) {
                    return at;
                }
                length = (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
                body = at + 4;
            } else if (length == 127) {
                throw new BenchFailure("A frame of 64 KB or more came in");
            }
            if (end - body < length) {
                return at;
            }
            frame(bytes[at] & 0x0f, bytes, body, body + length);
            at = body + length;
        }
        return at;
    }

    private void frame(int opcode, byte[] bytes, int from, int to) {
        switch (opcode) {
            case TEXT -> listener.text(bytes, from, to);
            case PING -> send(PONG, bytes, from, to - from);
            case CLOSE ->
                throw new BenchFailure("The server closed a socket: "
                        + new String(
                                bytes, Math.min(from + 2, to), Math.max(0, to - from - 2), StandardCharsets.UTF_8));
            default -> {
                // Pongs, and what follows a fragment: nothing that is counted here.
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
