package no.samtale.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import no.samtale.platform.Limits;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Attempts to sign in are counted by whoever makes them: not by the proxy, and not by what they claim. */
@SamtaleTest
@TestPropertySource(properties = "samtale.trusted-proxies=127.77.0.1")
class SignInBehindProxyApiTest {
    @LocalServerPort
    private int port;

    @Test
    void countsThePeopleBehindTheProxyEachForThemselves() throws Exception {
        for (int i = 0; i < Limits.SIGN_INS; i++) {
            assertThat(attempt("127.77.0.1", "198.51.100.1", i)).isEqualTo(401);
        }
        assertThat(attempt("127.77.0.1", "198.51.100.1", 90)).isEqualTo(429);
        assertThat(attempt("127.77.0.1", "198.51.100.2", 91)).isEqualTo(401);
        // Who puts another address in front of the one that the proxy saw gains nothing.
        assertThat(attempt("127.77.0.1", "192.0.2.9, 198.51.100.1", 92)).isEqualTo(429);
    }

    @Test
    void doesNotLetAnybodyElseClaimToBeMany() throws Exception {
        for (int i = 0; i < Limits.SIGN_INS; i++) {
            assertThat(attempt("127.77.0.2", "198.51.100.1" + i, 10 + i)).isEqualTo(401);
        }
        assertThat(attempt("127.77.0.2", "198.51.100.19", 19)).isEqualTo(429);
    }

    /** The status of an attempt with an e-mail address that nobody has, a new one each time. */
    private int attempt(String peer, String forwarded, int person) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(peer))
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + port + "/api/console/session"))
                    .header("Origin", "http://localhost:" + port)
                    .header("Content-Type", "application/json")
                    .header("X-Forwarded-For", forwarded)
                    .POST(BodyPublishers.ofString(
                            "{\"email\":\"nobody%d@example.no\",\"password\":\"feil passord her\"}".formatted(person)))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
