package no.samtale.platform.web.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import no.samtale.platform.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** 127.0.0.9 is a proxy of ours, and nobody else on this machine. */
@WebTest
@Import(Echo.class)
@TestPropertySource(properties = "samtale.trusted-proxies=127.0.0.9, 10.0.0.0/8")
class ForwardedRequestsApiTest {
    private static final String FORWARDED = "X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: https\r\n";

    @LocalServerPort
    private int port;

    @Test
    void believesTheProxy() throws Exception {
        String answer = RawCall.from("127.0.0.9", port, "Host: chat.example.no\r\n" + FORWARDED);

        assertThat(answer).endsWith("203.0.113.7 https://chat.example.no:443 secure");
        assertThat(answer).contains("Strict-Transport-Security: max-age=31536000");
    }

    @Test
    void keepsThePortThatPeopleUse() throws Exception {
        assertThat(RawCall.from("127.0.0.9", port, "Host: chat.example.no:8443\r\n" + FORWARDED))
                .endsWith("203.0.113.7 https://chat.example.no:8443 secure");
    }

    @Test
    void ignoresWhatAnybodyElseClaims() throws Exception {
        String answer = RawCall.from("127.0.0.1", port, "Host: chat.example.no\r\n" + FORWARDED);

        assertThat(answer).endsWith("127.0.0.1 http://chat.example.no:80 plain");
        assertThat(answer).doesNotContain("Strict-Transport-Security");
    }

    @Test
    void ignoresTheHeadersThatTheProxyDoesNotWrite() throws Exception {
        assertThat(RawCall.from(
                        "127.0.0.9",
                        port,
                        "Host: chat.example.no\r\nForwarded: for=1.1.1.1;proto=https;host=evil.example\r\n"
                                + "X-Forwarded-Host: evil.example\r\nX-Forwarded-Port: 1\r\nX-Real-IP: 1.1.1.1\r\n"))
                .endsWith("127.0.0.9 http://chat.example.no:80 plain");
    }

    @Test
    void goesBackNoFurtherThanItTrusts() throws Exception {
        assertThat(RawCall.from(
                        "127.0.0.9",
                        port,
                        "Host: chat.example.no\r\nX-Forwarded-For: 1.1.1.1\r\nX-Forwarded-For: 203.0.113.7, 10.2.3.4\r\n"
                                + "X-Forwarded-Proto: https\r\n"))
                .endsWith("203.0.113.7 https://chat.example.no:443 secure");
    }

    @Test
    void refusesWhatAProxyHasWrittenWrongly() throws Exception {
        String answer = RawCall.from("127.0.0.9", port, "Host: chat.example.no\r\nX-Forwarded-For: a b\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"malformed\"");
    }

    @Test
    void answersTheProxyItselfAsItComes() throws Exception {
        assertThat(RawCall.from("127.0.0.9", port, "Host: localhost:8080\r\n"))
                .endsWith("127.0.0.9 http://localhost:8080 plain");
    }
}
