package no.samtale.channels.sms.wire.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.SocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import no.samtale.testing.smpp.SmppCentre;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmppSocketsTest {
    private static final char[] PASSWORD = "hemmelig".toCharArray();

    @TempDir
    private static Path folder;

    private static SSLContext known;

    /** A certificate of its own for localhost, and for no address. */
    @BeforeAll
    static void makeCertificate() throws Exception {
        Path file = folder.resolve("centre.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "centre",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            store.load(stream, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("centre", store.getCertificate("centre"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        known = SSLContext.getInstance("TLS");
        known.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    }

    @Test
    void signsInByTlsToAHostWhoseCertificateIsIts() throws Exception {
        try (SmppCentre centre = secured()) {
            SMPPSession session = new SMPPSession(sockets("localhost", centre, known.getSocketFactory()));
            session.connectAndBind(
                    "localhost",
                    centre.port(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            "samtale",
                            "hemmelig",
                            null,
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null),
                    5_000);

            assertThat(centre.binds()).isOne();
            session.unbindAndClose();
        }
    }

    @Test
    void refusesACertificateOfAnotherName() throws Exception {
        try (SmppCentre centre = secured()) {
            assertThatThrownBy(() -> sockets("127.0.0.1", centre, known.getSocketFactory())
                            .createConnection("127.0.0.1", centre.port()))
                    .isInstanceOf(SSLException.class);
        }
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() throws Exception {
        try (SmppCentre centre = secured()) {
            SSLSocketFactory usual = (SSLSocketFactory) SSLSocketFactory.getDefault();

            assertThatThrownBy(() -> sockets("localhost", centre, usual).createConnection("localhost", centre.port()))
                    .isInstanceOf(SSLException.class);
        }
    }

    private static SmppCentre secured() throws Exception {
        ServerSocket server =
                known.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return SmppCentre.on(server);
    }

    private static SmppSockets sockets(String host, SmppCentre centre, SSLSocketFactory tls) {
        SmppSettings settings = new SmppSettings(
                host,
                centre.port(),
                true,
                "samtale",
                "hemmelig",
                null,
                "NO",
                SmppIds.SAME,
                1,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
        return new SmppSockets(settings, SocketFactory.getDefault(), tls);
    }
}
