package no.samtale.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionContentTest {
    @Test
    void readsWhatItWrote() {
        SessionContent content = new SessionContent(AccountId.random(), AgentId.random());
        assertThat(SessionContent.of(content.text())).contains(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "a/b", "01234567-0123-0123-0123-0123456789ab"})
    void takesNothingElse(String text) {
        assertThat(SessionContent.of(text)).isEmpty();
        assertThat(SessionContent.of(17)).isEmpty();
    }
}
