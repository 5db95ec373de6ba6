package no.samtale.conversations.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.samtale.conversations.attachments.CheckFile.Verdict;
import org.junit.jupiter.api.Test;

/** What is said to clamd and made of its answers, held against a process end that speaks INSTREAM as clamd(8) describes it. */
class ClamdTest {
    /** The file that every scanner takes for infected, in two parts so that none takes this source for it. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @Test
    void tellsCleanFromInfected() throws IOException {
        assertThat(scanned("Hei".repeat(100_000))).isEqualTo(Verdict.CLEAN);
        assertThat(scanned(EICAR)).isEqualTo(Verdict.INFECTED);
    }

    @Test
    void neverTakesSilenceForClean() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(new Clamd("localhost", port).scan(Stream.of(new byte[3]))).isEqualTo(Verdict.UNKNOWN);
        assertThat(answered("INSTREAM size limit exceeded. ERROR\0")).isEqualTo(Verdict.UNKNOWN);
        assertThat(answered("")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void asksThisMachineAlone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Clamd("192.0.2.1", 3310));
    }

    private static Verdict scanned(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        int middle = bytes.length / 2;
        return with(
                received -> received.contains("EICAR-STANDARD") ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0",
                Stream.of(Arrays.copyOf(bytes, middle), Arrays.copyOfRange(bytes, middle, bytes.length)));
    }

    private static Verdict answered(String answer) throws IOException {
        return with(received -> answer, Stream.of(new byte[3]));
    }

    private static Verdict with(java.util.function.UnaryOperator<String> scanner, Stream<byte[]> pieces)
            throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(server, scanner));
            Verdict verdict = new Clamd("localhost", server.getLocalPort()).scan(pieces);
            served.join();
            return verdict;
        }
    }

    private static void serve(ServerSocket server, java.util.function.UnaryOperator<String> scanner) {
        try (Socket socket = server.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                received.write(in.readNBytes(length));
            }
            socket.getOutputStream()
                    .write(scanner.apply(received.toString(StandardCharsets.US_ASCII))
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
