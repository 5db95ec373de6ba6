package no.samtale.platform.web.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import no.samtale.platform.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A proxy that writes {@code Forwarded} (RFC 7239). */
@WebTest
@Import(Echo.class)
@TestPropertySource(properties = {"samtale.trusted-proxies=127.0.0.9", "samtale.proxy-headers=forwarded"})
class StandardForwardingApiTest {
    @LocalServerPort
    private int port;

    @Test
    void readsForwardedAndNothingElse() throws Exception {
        assertThat(RawCall.from(
                        "127.0.0.9",
                        port,
                        "Host: chat.example.no\r\nX-Forwarded-For: 1.1.1.1\r\n"
                                + "Forwarded: for=\"[2a02:fe1::5]\";proto=https\r\n"))
                .endsWith("[2a02:fe1:0:0:0:0:0:5] https://chat.example.no:443 secure");
    }
}
