package no.samtale.channels.sms.wire.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import no.samtale.channels.sms.wire.LineTrouble;
import no.samtale.platform.AccountId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.testing.smpp.Brought;
import no.samtale.testing.smpp.SmppCentre;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmppTrialTest {
    private static final String HERE = "127.0.0.1";

    @Test
    void findsNothingWrongAndLeavesWithTheCentreWhatItBrings() {
        try (SmppCentre centre = SmppCentre.started()) {
            centre.bring(Brought.text("4741234567", "2099", "Hei"));

            assertThat(trial(HERE, centre.port(), false)).isNull();
            await().until(() -> centre.bound() == 0);
            assertThat(centre.waiting()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {SmppCentre.INVALID_PASSWORD, SmppCentre.INVALID_SYSTEM_ID, SmppCentre.BIND_FAILED})
    void tellsThatTheCentreDoesNotKnowUs(int status) {
        try (SmppCentre centre = SmppCentre.started()) {
            centre.answerBinds(status);

            assertThat(trial(HERE, centre.port(), false)).isEqualTo(LineTrouble.SIGN_IN);
        }
    }

    @Test
    void tellsThatAPasswordIsLongerThanTheProtocolHasRoomFor() {
        try (SmppCentre centre = SmppCentre.started()) {
            assertThat(lines().trial(account(), settings(HERE, centre.port(), false, "altfor langt passord")))
                    .isEqualTo(LineTrouble.SIGN_IN);
            assertThat(centre.binds()).isZero();
        }
    }

    @Test
    void tellsThatNobodyAnswersAtThePort() throws IOException {
        int free;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = server.getLocalPort();
        }

        assertThat(trial(HERE, free, false)).isEqualTo(LineTrouble.PORT);
    }

    @Test
    void tellsThatACentreSaysNothing() {
        try (SmppCentre centre = SmppCentre.started()) {
            centre.fallSilent();

            assertThat(trial(HERE, centre.port(), false)).isEqualTo(LineTrouble.TIMEOUT);
        }
    }

    @Test
    void tellsThatSomethingElseAnswers() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket line = server.accept()) {
                    line.getOutputStream().write("SSH-2.0-OpenSSH_9.9\r\n".getBytes(StandardCharsets.US_ASCII));
                    line.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    // The other side is gone.
                }
            });

            assertThat(trial(HERE, server.getLocalPort(), false)).isEqualTo(LineTrouble.PROTOCOL);
        }
    }

    @Test
    void tellsThatACentreDoesNotSpeakTls() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket line = server.accept()) {
                    line.getOutputStream().write("not TLS at all".getBytes(StandardCharsets.US_ASCII));
                    line.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    // The other side is gone.
                }
            });

            assertThat(trial(HERE, server.getLocalPort(), true)).isEqualTo(LineTrouble.TLS);
        }
    }

    @Test
    void goesNowhereElseWithoutTlsNorWithoutLeave() {
        assertThat(trial("smpp.example.no", 2775, false)).isEqualTo(LineTrouble.TLS);
        assertThat(trial("smpp.example.no", 3550, true)).isEqualTo(LineTrouble.NOT_PERMITTED);
    }

    private static @Nullable LineTrouble trial(String host, int port, boolean tls) {
        return lines().trial(account(), settings(host, port, tls, "hemmelig"));
    }

    private static SmppLines lines() {
        return new SmppLines(
                sending -> {
                    throw new Problem(ProblemCode.RECIPIENT_UNKNOWN);
                },
                Clock.systemUTC());
    }

    private static AccountId account() {
        return new AccountId(UUID.randomUUID());
    }

    private static SmppSettings settings(String host, int port, boolean tls, String password) {
        return new SmppSettings(
                host,
                port,
                tls,
                "samtale",
                password,
                null,
                "NO",
                SmppIds.SAME,
                1,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1));
    }
}
