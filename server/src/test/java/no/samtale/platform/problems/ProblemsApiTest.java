package no.samtale.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import no.samtale.platform.web.WebTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every failure is answered with a problem, and nothing of what was sent comes back or reaches the log. */
@WebTest
@Import(ProblemsApiTest.Trial.class)
@ExtendWith(OutputCaptureExtension.class)
class ProblemsApiTest {
    private static final String SECRET = "blåbærsyltetøy";
    private static final String TRIAL = "/api/trial";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void tellsARefusalWithItsCode() throws Exception {
        HttpResponse<String> answer = send(get("/closed"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("type", "title", "status", "code", "detail");
        assertThat(body.get("type").asString()).isEqualTo("https://samtale.no/problems/conversation_closed");
        assertThat(body.get("title").asString()).isEqualTo("Conversation closed");
        assertThat(body.get("status").asInt()).isEqualTo(409);
        assertThat(body.get("code").asString()).isEqualTo("conversation_closed");
        assertThat(body.get("detail").asString()).isEqualTo(ProblemCode.CONVERSATION_CLOSED.advice());
    }

    @Test
    void answersWhatIsWell() throws Exception {
        assertThat(send(post("{\"conversation\":\"" + ConversationId.random() + "\",\"text\":\"hei\"}"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void namesTheFieldAtFault() throws Exception {
        assertProblem(send(get("/field")), ProblemCode.INVALID_FIELD, "email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html", "application/xml, text/event-stream"})
    void answersWithAProblemWhateverFormIsAskedFor(String accept) throws Exception {
        assertProblem(send(get("/closed").header("Accept", accept)), ProblemCode.CONVERSATION_CLOSED, null);
        assertProblem(send(request("/api/nothing-here").GET().header("Accept", accept)), ProblemCode.NOT_FOUND, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"" + SECRET, "", "[]", "\"" + SECRET + "\"", "{" + SECRET + ":1}"})
    void refusesBrokenJson(String body, CapturedOutput output) throws Exception {
        assertProblem(send(post(body)), ProblemCode.MALFORMED, null);
        assertThat(output).doesNotContain(SECRET);
    }

    @Test
    void namesTheFieldThatIsIllTyped(CapturedOutput output) throws Exception {
        assertProblem(send(post("{\"after\":\"" + SECRET + "\"}")), ProblemCode.MALFORMED, "after");
        assertProblem(send(post("{\"conversation\":\"" + SECRET + "\"}")), ProblemCode.MALFORMED_ID, "conversation");
        assertThat(output).doesNotContain(SECRET);
    }

    @Test
    void refusesIdsThatAreNone() throws Exception {
        assertProblem(send(get("/by-id/17")), ProblemCode.MALFORMED_ID, null);
        assertThat(send(get("/by-id/" + ConversationId.random())).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesParametersThatAreMissingOrIllTyped() throws Exception {
        assertProblem(send(get("/parameter")), ProblemCode.MALFORMED, "after");
        assertProblem(send(get("/parameter?after=x")), ProblemCode.MALFORMED, "after");
        assertProblem(send(get("/header")), ProblemCode.MALFORMED, "Samtale-Token");
        assertThat(send(get("/parameter?after=1")).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesOtherContentAndOtherMethods() throws Exception {
        HttpResponse<String> media = send(
                request(TRIAL + "/message").header("Content-Type", "text/plain").POST(BodyPublishers.ofString(SECRET)));
        assertProblem(media, ProblemCode.UNSUPPORTED_MEDIA, null);
        HttpResponse<String> method = send(request(TRIAL + "/closed").DELETE());
        assertProblem(method, ProblemCode.METHOD_NOT_ALLOWED, null);
        assertThat(method.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void tellsNothingOfAFaultAndLogsWhereItWas(CapturedOutput output) throws Exception {
        HttpResponse<String> answer = send(get("/fault"));

        assertProblem(answer, ProblemCode.INTERNAL, null);
        assertThat(answer.body()).doesNotContain(SECRET).doesNotContain("Exception");
        assertThat(output)
                .contains("IllegalStateException")
                .contains("Caused by: java.lang.IllegalArgumentException")
                .contains("ProblemsApiTest$Trial.fault")
                .doesNotContain(SECRET);
    }

    @Test
    void logsNoMessageOfAnException(CapturedOutput output) {
        LoggerFactory.getLogger("some.library").warn("It failed", new IllegalStateException(SECRET));

        assertThat(output)
                .contains("It failed")
                .contains("java.lang.IllegalStateException")
                .contains("ProblemsApiTest.logsNoMessageOfAnException")
                .doesNotContain(SECRET);
    }

    @Test
    void tellsThatADatabaseIsAway() throws Exception {
        assertProblem(send(get("/database")), ProblemCode.UNAVAILABLE, null);
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        byte[] most = message(Limits.REQUEST_BYTES);
        byte[] more = message(Limits.REQUEST_BYTES + 1);

        assertThat(send(post(BodyPublishers.ofByteArray(most))).statusCode()).isEqualTo(200);
        assertThat(send(post(chunked(most))).statusCode()).isEqualTo(200);
        assertProblem(send(post(BodyPublishers.ofByteArray(more))), ProblemCode.TOO_LARGE, null);
        assertProblem(send(post(chunked(more))), ProblemCode.TOO_LARGE, null);
        assertProblem(send(post(chunked(message(400_000)))), ProblemCode.TOO_LARGE, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/trial/closed HTTP/1.1\r\n\r\n",
                "GET /api/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/a%2fb HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "blåbærsyltetøy\r\n\r\n"
            })
    void answersWithAProblemWhereNoServletIsReached(String request) throws Exception {
        String answer = raw(request);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        assertThat(answer)
                .contains("\"code\":\"malformed\"")
                .doesNotContain("<html")
                .doesNotContain(SECRET);
    }

    @Test
    void refusesHeadersWithoutEnd() throws Exception {
        String answer = raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431").contains("application/problem+json");
    }

    private void assertProblem(HttpResponse<String> answer, ProblemCode code, @Nullable String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(code.status());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.get("code").asString()).isEqualTo(code.code());
        assertThat(body.path("field").asString(null)).isEqualTo(field);
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder get(String path) {
        return request(TRIAL + path).GET();
    }

    private HttpRequest.Builder post(String body) {
        return post(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder post(BodyPublisher body) {
        return request(TRIAL + "/message")
                .header("Content-Type", "application/json")
                .POST(body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static byte[] message(int bytes) {
        String start = "{\"text\":\"";
        return (start + "x".repeat(bytes - start.length() - 2) + "\"}").getBytes(StandardCharsets.US_ASCII);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream answer = socket.getInputStream();
            byte[] start = new byte[4096];
            int read = 0;
            for (int n = 0; n >= 0 && read < start.length && !ended(start, read); read += Math.max(n, 0)) {
                n = answer.read(start, read, start.length - read);
            }
            return new String(start, 0, read, StandardCharsets.UTF_8);
        }
    }

    private static boolean ended(byte[] answer, int read) {
        return new String(answer, 0, read, StandardCharsets.UTF_8).endsWith("}");
    }

    @RestController
    @RequestMapping(TRIAL)
    static class Trial {
        record Body(
                @Nullable ConversationId conversation,
                @Nullable String text,
                @Nullable Long after) {}

        @GetMapping("/closed")
        String closed() {
            throw new Problem(ProblemCode.CONVERSATION_CLOSED);
        }

        @GetMapping("/field")
        String field() {
            throw Problem.invalidField("email");
        }

        @PostMapping("/message")
        List<Integer> message(@RequestBody Body body) {
            return List.of(String.valueOf(body.text()).length());
        }

        @GetMapping("/by-id/{id}")
        String byId(@PathVariable ConversationId id) {
            return id.toString();
        }

        @GetMapping("/parameter")
        long parameter(@RequestParam long after) {
            return after;
        }

        @GetMapping("/header")
        String header(@RequestHeader("Samtale-Token") String token) {
            return token;
        }

        @GetMapping("/fault")
        String fault() {
            throw new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
        }

        @GetMapping("/database")
        String database() {
            throw new DataAccessResourceFailureException(SECRET);
        }
    }
}
