package no.samtale.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OwnOriginTest {
    private final OwnOrigin ownOrigin = new OwnOrigin(new AccountsProperties(null, false));

    @Test
    void knowsTheOriginThatWasAsked() {
        assertThat(ownOrigin.sent(request("http", "localhost", 8080, "http://localhost:8080", null)))
                .isTrue();
        assertThat(ownOrigin.sent(request("https", "chat.example.no", 443, "https://chat.example.no", null)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "https://localhost:8080",
                "http://localhost:8081",
                "http://localhost.example.no:8080",
                "http://127.0.0.1:8080",
                "null",
                ""
            })
    void refusesOthers(String origin) {
        assertThat(ownOrigin.sent(request("http", "localhost", 8080, origin, null)))
                .isFalse();
    }

    @Test
    void refusesWhoDoesNotSay() {
        assertThat(ownOrigin.sent(request("http", "localhost", 8080, null, null)))
                .isFalse();
    }

    @Test
    void believesTheBrowserAboutTheOriginOfTheRequest() {
        assertThat(ownOrigin.sent(request("http", "10.0.0.1", 8080, null, "same-origin")))
                .isTrue();
        assertThat(ownOrigin.sent(request("http", "10.0.0.1", 8080, null, "same-site")))
                .isFalse();
        assertThat(ownOrigin.sent(request("http", "10.0.0.1", 8080, null, "cross-site")))
                .isFalse();
        assertThat(ownOrigin.sent(request("http", "10.0.0.1", 8080, null, "none")))
                .isFalse();
    }

    @Test
    void knowsTheOriginThatAProxyIsReachedBy() {
        OwnOrigin behindProxy =
                new OwnOrigin(new AccountsProperties(URI.create("https://Chat.Example.no/samtale"), false));
        assertThat(behindProxy.sent(request("http", "10.0.0.1", 8080, "https://chat.example.no", null)))
                .isTrue();
        assertThat(behindProxy.sent(request("http", "10.0.0.1", 8080, "https://example.no", null)))
                .isFalse();
    }

    private static MockHttpServletRequest request(
            String scheme, String host, int port, @Nullable String origin, @Nullable String fetchSite) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/console/session");
        request.setScheme(scheme);
        request.setServerName(host);
        request.setServerPort(port);
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        if (fetchSite != null) {
            request.addHeader("Sec-Fetch-Site", fetchSite);
        }
        return request;
    }
}
