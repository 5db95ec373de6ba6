package no.samtale.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Health and metrics are reachable, and tell of nobody. */
@SamtaleTest
class MetricsApiTest {
    private static final Pattern UUID_ANYWHERE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern URI_TAG = Pattern.compile("uri=\"([^\"]*)\"");
    private static final Pattern METHOD_TAG = Pattern.compile("method=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void tellsThatItIsWell(String path) throws Exception {
        HttpResponse<String> answer = send("GET", path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("details");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/actuator/sessions"})
    void keepsWhatOperatesItToItself(String path) throws Exception {
        assertThat(send("GET", path).statusCode()).isEqualTo(404);
    }

    @Test
    void countsRequestsWithoutTellingOfWhom() throws Exception {
        for (int i = 0; i < 3; i++) {
            send("GET", "/api/widget/entrypoints/" + UUID.randomUUID());
            send(
                    "GET",
                    "/api/console/conversations/" + UUID.randomUUID()
                            + "?cursor=blåbær".replace("å", "%C3%A5").replace("æ", "%C3%A6"));
            send("GET", "/api/unheard-of/" + UUID.randomUUID());
            send("GET", "/kari@fjordlys.example/" + i);
            send("GET", "/console/conversations/" + UUID.randomUUID());
            send("BLUEBERRY" + i, "/api/widget/entrypoints/" + UUID.randomUUID());
        }

        String metrics = send("GET", "/actuator/prometheus").body();

        assertThat(metrics).contains("http_server_requests_seconds_count").contains("jvm_memory_used_bytes");
        assertThat(metrics).doesNotContain("fjordlys").doesNotContain("bl%C3").doesNotContain("unheard-of");
        assertThat(UUID_ANYWHERE.matcher(metrics).find())
                .as("an id in the metrics")
                .isFalse();
        assertThat(tags(URI_TAG, metrics))
                .allMatch(uri -> uri.startsWith("/")
                        || List.of("NOT_FOUND", "UNKNOWN", "REDIRECTION", "root")
                                .contains(uri));
        assertThat(tags(METHOD_TAG, metrics)).doesNotContain("BLUEBERRY0");
    }

    private static List<String> tags(Pattern tag, String metrics) {
        return tag.matcher(metrics)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }
}
