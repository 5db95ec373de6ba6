package no.samtale.accounts.signin.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class RelyingPartyTest {
    @Test
    void isTheHostByWhichPeopleReachSamtale() {
        assertThat(RelyingParty.of(URI.create("https://chat.example.no"), "http", "10.0.0.3", 8080))
                .contains(new RelyingParty("chat.example.no", "https://chat.example.no"));
        assertThat(RelyingParty.of(URI.create("https://chat.example.no:8443/"), "http", "10.0.0.3", 8080))
                .contains(new RelyingParty("chat.example.no", "https://chat.example.no:8443"));
        assertThat(RelyingParty.of(URI.create("https://Chat.Example.no"), "http", "10.0.0.3", 8080))
                .contains(new RelyingParty("chat.example.no", "https://chat.example.no"));
    }

    @Test
    void isLocalhostWhereNothingElseIsSaid() {
        assertThat(RelyingParty.of(null, "http", "localhost", 8080))
                .contains(new RelyingParty("localhost", "http://localhost:8080"));
        assertThat(RelyingParty.of(null, "http", "chat.example.no", 80)).isEmpty();
    }

    @Test
    void isNoneWhereBrowsersWouldRefuse() {
        assertThat(RelyingParty.of(URI.create("http://chat.example.no"), "http", "chat.example.no", 80))
                .isEmpty();
    }
}
