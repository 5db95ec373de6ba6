package no.samtale.privacy.mails;

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

class MailFindingsTest {
    private static final String POSTFIX = "220 mx.example.no ESMTP\r\n250-mx.example.no\r\n250-SIZE 1000\r\n";

    @Test
    void findsAServerThatOffersEncryption() throws IOException {
        assertThat(found(POSTFIX + "250 STARTTLS\r\n", true).state()).isEqualTo(Finding.State.OK);
    }

    @Test
    void findsOneThatDoesNot() throws IOException {
        assertThat(found(POSTFIX + "250 HELP\r\n", true).found()).contains("no encryption");
        assertThat(found(POSTFIX + "250 HELP\r\n", false).state()).isEqualTo(Finding.State.OK);
    }

    @Test
    void findsWhatIsNoMailServer() throws IOException {
        assertThat(found("HTTP/1.1 400 Bad Request\r\n\r\n", true).found()).contains("not as a mail server");
    }

    @Test
    void findsThatNobodyAnswers() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        assertThat(look(port, true).found()).contains("does not answer");
    }

    @Test
    void findsThatNoneIsSet() {
        assertThat(new MailFindings().findings(installation(Map.of())))
                .singleElement()
                .extracting(Finding::state)
                .isEqualTo(Finding.State.WARN);
    }

    private static Finding found(String says, boolean tls) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket caller = server.accept()) {
                    caller.getOutputStream().write(says.getBytes(StandardCharsets.US_ASCII));
                    caller.getInputStream().readAllBytes();
                } catch (IOException gone) {
                    // The caller has heard enough.
                }
            });
            return look(server.getLocalPort(), tls);
        }
    }

    private static Finding look(int port, boolean tls) {
        return new MailFindings()
                .findings(installation(Map.of(
                        "samtale.mail.host", "127.0.0.1",
                        "samtale.mail.port", Integer.toString(port),
                        "samtale.mail.tls", Boolean.toString(tls))))
                .getFirst();
    }

    private static Installation installation(Map<String, String> settings) {
        return new Installation(new Binder(new MapConfigurationPropertySource(settings)), Clock.systemUTC());
    }
}
