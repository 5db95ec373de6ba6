package no.samtale.platform.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import no.samtale.platform.configuration.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LookTest {
    @Test
    @Timeout(20)
    void endsThoughTheCheckDoesNot() {
        var never = new CountDownLatch(1);
        Finding finding = within(Duration.ofMillis(50), () -> {
            never.await();
            return List.of();
        });

        assertThat(finding.state()).isEqualTo(Finding.State.FAIL);
        assertThat(finding.found()).contains("has not answered");
    }

    @Test
    void saysWhatTheServerWouldNotStartWith() {
        Finding finding = within(Duration.ofSeconds(10), () -> {
            throw new IllegalStateException("while binding", new Refused("It is too small.\nFATAL: row (kari)"));
        });

        assertThat(finding.found()).isEqualTo("It is too small.");
    }

    @Test
    void repeatsNothingOfAFault() {
        Finding finding = within(Duration.ofSeconds(10), () -> {
            throw new IOException("kari@example.no cannot be read");
        });

        assertThat(finding.state()).isEqualTo(Finding.State.FAIL);
        assertThat(finding.found() + finding.todo()).contains("IOException").doesNotContain("kari");
    }

    @Test
    @Timeout(20)
    void hearsNoEndlessAnswer() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket caller = server.accept()) {
                    byte[] more = "HTTP/1.1 200 OK\r\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
                    while (caller.isConnected()) {
                        caller.getOutputStream().write(more);
                    }
                } catch (IOException gone) {
                    // The caller has heard enough.
                }
            });
            assertThat(new OwnServer("127.0.0.1", server.getLocalPort()).runs()).isFalse();
        }
    }

    private static Finding within(Duration patience, Callable<List<Finding>> looking) {
        return Look.within(patience, looking).getFirst();
    }

    private static final class Refused extends StartRefused {
        Refused(String message) {
            super(message);
        }
    }
}
