package no.samtale.bench.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LeanSocketTest {
    private final SocketLoop loop = new SocketLoop();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private ServerSocket server;
    private Socket other;
    private LeanSocket socket;

    @BeforeEach
    void open() throws Exception {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        CompletableFuture<Socket> accepted = CompletableFuture.supplyAsync(this::accept);
        socket = LeanSocket.open(server.getLocalPort(), "/", "");
        other = accepted.get();
        socket.listen((bytes, from, to) -> heard.add(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
        loop.add(socket);
    }

    @AfterEach
    void close() throws IOException {
        loop.close();
        other.close();
        server.close();
    }

    @Test
    void hearsFramesHoweverTheyAreCut() throws Exception {
        String longer = "æ".repeat(300);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(frame(1, "first"));
        both.writeBytes(frame(1, longer));

        for (byte one : both.toByteArray()) {
            other.getOutputStream().write(one);
            other.getOutputStream().flush();
        }
        other.getOutputStream().write(both.toByteArray());

        for (int i = 0; i < 2; i++) {
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("first");
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(longer);
        }
    }

    @Test
    void masksWhatItSends() throws Exception {
        String text = "blåbær ".repeat(40);

        socket.send(text);

        assertThat(read()).isEqualTo("1 " + text);
    }

    @Test
    void answersPings() throws Exception {
        other.getOutputStream().write(frame(9, "still there?"));

        assertThat(read()).isEqualTo("10 still there?");
    }

    @Test
    void failsWhenItIsClosed() throws Exception {
        other.getOutputStream().write(frame(8, "\u0003\u00e8gone"));

        while (true) {
            try {
                loop.check();
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (no.samtale.bench.BenchFailure failure) {
                assertThat(failure).hasMessageContaining("gone");
                return;
            }
        }
    }

    /** The next frame that came from the client: opcode and text. */
    private String read() throws IOException {
        DataInputStream in = new DataInputStream(other.getInputStream());
        int opcode = in.readByte() & 0x0f;
        int length = in.readByte() & 0x7f;
        int whole = length == 126 ? in.readUnsignedShort() : length;
        byte[] mask = in.readNBytes(4);
        byte[] body = in.readNBytes(whole);
        for (int i = 0; i < body.length; i++) {
            body[i] ^= mask[i % 4];
        }
        return opcode + " " + new String(body, StandardCharsets.UTF_8);
    }

    private static byte[] frame(int opcode, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(0x80 | opcode);
        if (body.length < 126) {
            frame.write(body.length);
        } else {
            frame.writeBytes(new byte[] {126, (byte) (body.length >>> 8), (byte) body.length});
        }
        frame.writeBytes(body);
        return frame.toByteArray();
    }

    private Socket accept() {
        try {
            Socket accepted = server.accept();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) accepted.getInputStream().read());
            }
            accepted.getOutputStream()
                    .write("HTTP/1.1 101 Switching Protocols\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return accepted;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
