package no.samtale.accounts.signin.sso;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a company's sign-in provider. Follows no redirect, waits {@link Limits#PROVIDER_ANSWER} at the most and reads
 * {@link Limits#PROVIDER_ANSWER_BYTES}. A question is asked twice if it is not answered; a code is redeemed once, as it works
 * once. It says nothing of anybody but what the provider has just told: a code, and what that was changed into.
 */
@Component
class ProviderCalls {
    private static final int SERVER_FAULT = 500;

    private final ProviderAddress address;
    private @Nullable HttpClient client;

    ProviderCalls(ProviderAddress address) {
        this.address = address;
    }

    /** An answer in JSON, and its status. */
    record Answer(int status, JsonNode body) {
        boolean isFine() {
            return status == 200;
        }
    }

    /** @throws Problem sso_unavailable */
    Answer get(String uri, @Nullable String bearer) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.called(uri)).GET();
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            Answer first = send(request);
            return first.status() < SERVER_FAULT ? first : send(request);
        } catch (Problem silent) {
            return send(request);
        }
    }

    /** @throws Problem sso_unavailable */
    Answer post(URI uri, Map<String, String> form, @Nullable String authorization) {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(address.called(uri.toString()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpRequest whole = request.setHeader("Accept", "application/json").build();
        // The client's own timeout ends with the headers; a body may drip for ever.
        CompletableFuture<HttpResponse<byte[]>> asked = client().sendAsync(
                        whole, BodyHandlers.limiting(BodyHandlers.ofByteArray(), Limits.PROVIDER_ANSWER_BYTES));
        try {
            HttpResponse<byte[]> answer = asked.get(Limits.PROVIDER_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        } catch (TimeoutException | ExecutionException | JacksonException e) {
            asked.cancel(true);
            throw new Problem(ProblemCode.SSO_UNAVAILABLE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            asked.cancel(true);
            throw new Problem(ProblemCode.SSO_UNAVAILABLE, e);
        }
    }

    /** Made when it is first needed: most installations never do. */
    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .connectTimeout(Limits.PROVIDER_CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
            client = made;
        }
        return made;
    }
}
