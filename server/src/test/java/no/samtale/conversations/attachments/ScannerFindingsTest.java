package no.samtale.conversations.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import no.samtale.platform.doctor.Finding;
import no.samtale.platform.doctor.Installation;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ScannerFindingsTest {
    @Test
    void findsOneThatAnswers() throws IOException {
        assertThat(found("PONG\n", "").state()).isEqualTo(Finding.State.OK);
    }

    @Test
    void findsWhatIsNoScanner() throws IOException {
        assertThat(found("220 mx.example.no ESMTP\r\n").state()).isEqualTo(Finding.State.FAIL);
    }

    @Test
    void saysThatNoneIsSet() {
        assertThat(look(Map.of()).found()).contains("none is set");
    }

    @Test
    void findsOneThatTakesSmallFilesOnly() throws IOException {
        Finding found = found("PONG\n", "INSTREAM size limit exceeded. ERROR\n");
        assertThat(found.state()).isEqualTo(Finding.State.FAIL);
        assertThat(found.found()).contains("takes no file of 40 MB");
    }

    private static Finding found(String... says) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                for (String each : says) {
                    try (Socket caller = server.accept()) {
                        caller.getOutputStream().write(each.getBytes(StandardCharsets.US_ASCII));
                        caller.getInputStream().readAllBytes();
                    } catch (IOException gone) {
                        // The caller has heard enough.
                    }
                }
            });
            return look(Map.of(
                    "samtale.clamav.host",
                    "127.0.0.1",
                    "samtale.clamav.port",
                    Integer.toString(server.getLocalPort())));
        }
    }

    private static Finding look(Map<String, String> settings) {
        var installation =
                new Installation(new Binder(new MapConfigurationPropertySource(settings)), Clock.systemUTC());
        return new ScannerFindings().findings(installation).getFirst();
    }
}
