package no.samtale.channels.email.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;
import org.junit.jupiter.api.Test;

/** What is said to a mail server with a token (RFC 7628). */
class BearerMechanismTest {
    @Test
    void saysTheTokenAsTheStandardHasIt() throws Exception {
        SaslClient client = client("post@example.no", "hemmelig.token~+/=");

        assertThat(client.hasInitialResponse()).isTrue();
        assertThat(said(client, "")).isEqualTo("n,a=post@example.no,\u0001auth=Bearer hemmelig.token~+/=\u0001\u0001");
        assertThat(client.isComplete()).as("the server has the last word").isFalse();
    }

    @Test
    void namesAUserWithWhatWouldEndTheName() throws Exception {
        assertThat(said(client("a,b=c@example.no", "t"), "")).startsWith("n,a=a=2Cb=3Dc@example.no,\u0001");
    }

    @Test
    void hearsARefusalOutWithoutRepeatingIt() throws Exception {
        SaslClient client = client("post@example.no", "t");
        said(client, "");

        assertThat(client.evaluateChallenge("{\"status\":\"invalid_token\"}".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(1);

        assertThat(client.isComplete()).isTrue();
        assertThatThrownBy(() -> client.evaluateChallenge(new byte[0])).isInstanceOf(SaslException.class);
        assertThat(client.toString()).doesNotContain("post");
    }

    @Test
    void isNotWhatAServerGetsThatOffersSomethingElse() throws Exception {
        BearerMechanism.offer();

        assertThat(Sasl.createSaslClient(
                        new String[] {"XOAUTH2-" + BearerMechanism.NAME}, null, "imap", "mx", Map.of(), each -> {}))
                .isNull();
    }

    private static String said(SaslClient client, String challenge) throws SaslException {
        return new String(client.evaluateChallenge(challenge.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static SaslClient client(String user, String token) throws SaslException {
        BearerMechanism.offer();
        return Sasl.createSaslClient(
                new String[] {BearerMechanism.NAME}, null, "imap", "mx.example.no", Map.of(), asked -> {
                    for (Callback each : asked) {
                        switch (each) {
                            case NameCallback name -> name.setName(user);
                            case PasswordCallback password -> password.setPassword(token.toCharArray());
                            default -> throw new AssertionError(each);
                        }
                    }
                });
    }
}
