package no.samtale.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every operation of the real API. Leaves its description in {@code target/openapi.json}. */
@SamtaleTest
class WholeApiTest {
    /**
     * What a query takes as text or as a number, which could be a telephone's; what stands in paths is seen by the samples ({@code isolation.AddressApiTest}), which may
     * leave a query out. Whoever adds a name here has seen that it holds no datum.
     */
    private static final Set<String> NAMED_IN_QUERIES =
            Set.of("language", "view", "cursor", "ids", "state", "action", "after", "before", "limit", "offset");

    private static final Set<String> HEADERS = Set.of("Samtale-Token", "Accept-Language", "User-Agent");
    private static final Pattern PATH = Pattern.compile("/api(/[a-z-]+|/\\{[a-zA-Z]+})+");

    @LocalServerPort
    private int port;

    private JsonNode api = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void fetch() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/openapi.json"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/json");
            Files.writeString(Path.of("target/openapi.json"), answer.body());
            api = JsonMapper.shared().readTree(answer.body());
        }
    }

    @Test
    void longAnswersAreCompressed() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/openapi.json"))
                .header("Accept-Encoding", "gzip")
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(answer.body().length).isLessThan(api.toString().length() / 5);
        }
    }

    @Test
    void everyOperationMayAnswerWithAProblem() {
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> assertThat(operation
                        .at("/responses/default/content/application~1problem+json/schema/$ref")
                        .asString(""))
                .as(operation.path("operationId").asString())
                .isEqualTo("#/components/schemas/Problem"));
    }

    @Test
    void everyOperationHasANameOfItsOwnAndASurface() {
        List<String> ids = operations()
                .map(operation -> operation.get("operationId").asString())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("(get|post|put|patch|delete)[A-Za-z]+"));
        assertThat(operations())
                .allSatisfy(
                        operation -> assertThat(operation.get("tags").size()).isOne());
        assertThat(api.get("paths").propertyNames())
                .allMatch(path -> PATH.matcher(path).matches());
    }

    @Test
    void nothingPersonalStandsInAnAddress() {
        assertThat(parameters("query", WholeApiTest::couldBeDatum)).isSubsetOf(NAMED_IN_QUERIES);
        assertThat(parameters("header", parameter -> true)).isSubsetOf(HEADERS);
        assertThat(parameters("cookie", parameter -> true)).isEmpty();
    }

    private List<String> parameters(String in, Predicate<JsonNode> which) {
        return operations()
                .flatMap(operation -> operation.path("parameters").valueStream())
                .filter(parameter -> parameter.get("in").asString().equals(in))
                .filter(which)
                .map(parameter -> parameter.get("name").asString())
                .distinct()
                .toList();
    }

    /** Neither a time nor an id. */
    private static boolean couldBeDatum(JsonNode parameter) {
        JsonNode schema = parameter.get("schema");
        String type = schema.path("type").asString("");
        return !type.equals("boolean")
                && !(type.equals("string") && !schema.path("format").isMissingNode());
    }

    private Stream<JsonNode> operations() {
        return api.get("paths").valueStream().flatMap(JsonNode::valueStream);
    }
}
