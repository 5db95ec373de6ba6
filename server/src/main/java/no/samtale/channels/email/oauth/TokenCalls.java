package no.samtale.channels.email.oauth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import no.samtale.channels.email.oauth.OAuthFailure.Reason;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.recipients.OutgoingConnections;
import no.samtale.privacy.recipients.Sending;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a provider for tokens (RFC 6749, section 3.2): through the one gate, by TLS, following nothing, within
 * {@link Limits#PROVIDER_ANSWER}, and once: a code works once, and a token for later may too. Whoever needs one asks again in a
 * while. What goes out is the company's own: nothing is about a person.
 */
@Component
class TokenCalls {
    /** Of tokens that say nothing of how long they last. */
    private static final Duration LASTS = Duration.ofMinutes(5);

    /** Of which tokens are made (RFC 6749, appendix A.12). */
    private static final String TOKEN = "[\\x21-\\x7e]{1," + Limits.MAIL_TOKEN_LENGTH + "}";

    private static final Set<String> OF_THE_APP = Set.of(
            "invalid_client", "unauthorized_client", "invalid_request", "invalid_scope", "unsupported_grant_type");

    private final OutgoingConnections outgoing;
    private final OAuthProperties properties;
    private final SSLSocketFactory tls;

    @Autowired
    TokenCalls(OutgoingConnections outgoing, OAuthProperties properties) {
        this(outgoing, properties, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    TokenCalls(OutgoingConnections outgoing, OAuthProperties properties, SSLSocketFactory tls) {
        this.outgoing = outgoing;
        this.properties = properties;
        this.tls = tls;
    }

    /** What the provider gives for a grant. */
    TokenAnswer ask(AccountId account, OAuthApp app, @Nullable String secret, Map<String, String> grant)
            throws OAuthFailure {
        StringBuilder form =
                new StringBuilder(form(grant)).append('&').append(form(Map.of("client_id", app.clientId())));
        if (secret != null) {
            form.append('&').append(form(Map.of("client_secret", secret)));
        }
        HttpURLConnection line = line(account, app.token());
        try {
            int status = posted(line, form.toString());
            JsonNode said = JsonMapper.shared().readTree(body(line, status));
            return status == HttpURLConnection.HTTP_OK ? given(said) : refused(status, said);
        } catch (IOException | JacksonException broken) {
            throw new OAuthFailure(Reason.LINE);
        } finally {
            line.disconnect();
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpURLConnection line(AccountId account, String address) throws OAuthFailure {
        URI uri = URI.create(address);
        try {
            HttpURLConnection line = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
            if (line instanceof HttpsURLConnection secured) {
                secured.setSSLSocketFactory(new PermittedTls(
                        outgoing.permit(new Sending(account, uri.getHost(), Purpose.DELIVER, Set.of(), null))
                                .sockets(),
                        tls));
            } else if (!properties.internalHosts().contains(uri.getHost().toLowerCase(Locale.ROOT))) {
                throw new OAuthFailure(Reason.NOT_PERMITTED);
            }
            return line;
        } catch (Problem refused) {
            throw new OAuthFailure(Reason.NOT_PERMITTED);
        } catch (IOException | IllegalArgumentException none) {
            throw new OAuthFailure(Reason.LINE);
        }
    }

    private static int posted(HttpURLConnection line, String form) throws IOException {
        byte[] bytes = form.getBytes(StandardCharsets.US_ASCII);
        line.setInstanceFollowRedirects(false);
        line.setConnectTimeout((int) Limits.PROVIDER_CONNECT.toMillis());
        line.setReadTimeout((int) Limits.PROVIDER_ANSWER.toMillis());
        line.setUseCaches(false);
        line.setRequestMethod("POST");
        line.setDoOutput(true);
        // What is streamed is not sent a second time by the JDK itself.
        line.setFixedLengthStreamingMode(bytes.length);
        line.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        line.setRequestProperty("Accept", "application/json");
        line.setRequestProperty("User-Agent", "Samtale");
        line.setRequestProperty("Connection", "close");
        try (OutputStream out = line.getOutputStream()) {
            out.write(bytes);
        }
        return line.getResponseCode();
    }

    private static byte[] body(HttpURLConnection line, int status) throws IOException {
        long end = System.nanoTime() + Limits.PROVIDER_ANSWER.toNanos();
        InputStream said = status < HttpURLConnection.HTTP_BAD_REQUEST ? line.getInputStream() : line.getErrorStream();
        if (said == null) {
            return new byte[0];
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream in = said) {
            byte[] some = new byte[8192];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                all.write(some, 0, read);
                if (all.size() > Limits.PROVIDER_ANSWER_BYTES || System.nanoTime() > end) {
                    throw new IOException("too long");
                }
            }
        }
        return all.toByteArray();
    }

    private static TokenAnswer given(JsonNode said) throws OAuthFailure {
        String access = said.path("access_token").asString("");
        String refresh = said.path("refresh_token").asString("");
        if (!access.matches(TOKEN) || !(refresh.isEmpty() || refresh.matches(TOKEN))) {
            throw new OAuthFailure(Reason.LINE);
        }
        long seconds = said.path("expires_in").asLong(LASTS.toSeconds());
        return new TokenAnswer(
                access, refresh.isEmpty() ? null : refresh, Duration.ofSeconds(Math.clamp(seconds, 1, 86_400)));
    }

    private static TokenAnswer refused(int status, JsonNode said) throws OAuthFailure {
        String error = said.path("error").asString("");
        if (error.equals("invalid_grant") || error.equals("interaction_required")) {
            throw new OAuthFailure(Reason.SIGN_IN_AGAIN);
        }
        boolean ofTheApp = OF_THE_APP.contains(error) || status == HttpURLConnection.HTTP_UNAUTHORIZED;
        throw new OAuthFailure(ofTheApp ? Reason.APP : Reason.LINE);
    }
}
