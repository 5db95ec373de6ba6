package no.samtale.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import no.samtale.platform.ConversationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How controllers and records come to stand in the description. */
@WebTest
@Import(ApiDescriptionTest.Trial.class)
class ApiDescriptionTest {
    @LocalServerPort
    private int port;

    private JsonNode api = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void fetch() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/openapi.json"))
                .build();
        String text = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        api = JsonMapper.shared().readTree(text);
    }

    @Test
    void isOfVersion31AndNamesItself() {
        assertThat(api.get("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/info/title").asString()).isEqualTo("Samtale");
        assertThat(api.at("/components/securitySchemes/visitorToken/name").asString())
                .isEqualTo("Samtale-Token");
        assertThat(api.at("/components/securitySchemes/agentSession/in").asString())
                .isEqualTo("cookie");
    }

    @Test
    void namesOperationsByPathAndMethod() {
        assertThat(operation("/api/console/canned-trials/{id}", "get")
                        .get("operationId")
                        .asString())
                .isEqualTo("getConsoleCannedTrialsById");
        assertThat(operation("/api/widget/trials", "post").at("/tags/0").asString())
                .isEqualTo("widget");
    }

    @Test
    void tellsThatEveryOperationMayAnswerWithAProblem() {
        JsonNode problem = operation("/api/widget/trials", "post").at("/responses/default/content");

        assertThat(problem.propertyNames()).containsExactly("application/problem+json");
        assertThat(problem.at("/application~1problem+json/schema/$ref").asString())
                .isEqualTo("#/components/schemas/Problem");
        JsonNode codes = api.at("/components/schemas/Problem/properties/code/enum");
        assertThat(codes.valueStream().map(JsonNode::asString)).contains("message_too_long", "not_found");
    }

    @Test
    void writesIdsAsUuids() {
        JsonNode parameter = operation("/api/console/canned-trials/{id}", "get").at("/parameters/0/schema");
        assertThat(parameter.get("type").asString()).isEqualTo("string");
        assertThat(parameter.get("format").asString()).isEqualTo("uuid");

        JsonNode properties = api.at("/components/schemas/TrialView/properties");
        assertThat(properties.at("/conversation/format").asString()).isEqualTo("uuid");
        assertThat(properties.at("/others/items/format").asString()).isEqualTo("uuid");
        assertThat(properties.at("/counts/additionalProperties/type").asString())
                .isEqualTo("integer");
    }

    @Test
    void requiresWhatIsNeverNull() {
        assertThat(api.at("/components/schemas/TrialView/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrder("conversation", "others", "inner", "seq", "counts");
        assertThat(api.at("/components/schemas/TrialInner/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("language");
    }

    private JsonNode operation(String path, String method) {
        JsonNode operation = api.get("paths").get(path).get(method);
        assertThat(operation).isNotNull();
        return operation;
    }

    @RestController
    static class Trial {
        record TrialView(
                ConversationId conversation,
                List<ConversationId> others,
                TrialInner inner,
                @Nullable TrialInner second,
                long seq,
                @Nullable Long position,
                Map<String, Integer> counts) {}

        record TrialInner(String language, @Nullable String name) {}

        @GetMapping("/api/console/canned-trials/{id}")
        TrialView get(@PathVariable ConversationId id, @RequestParam @Nullable Long after) {
            return view(id, after);
        }

        @PostMapping("/api/widget/trials")
        TrialView post(@RequestBody TrialView view, @RequestHeader("Samtale-Token") String token) {
            return view;
        }

        private static TrialView view(ConversationId id, @Nullable Long after) {
            return new TrialView(id, List.of(), new TrialInner("nb", null), null, 1, after, Map.of());
        }
    }
}
