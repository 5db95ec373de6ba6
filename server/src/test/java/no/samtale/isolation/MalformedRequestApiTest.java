package no.samtale.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.isolation.Attempt.Call;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.SamtaleTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Each operation of {@code /openapi.json} with a body or an id that is none: a documented problem, never a fault. */
@SamtaleTest
class MalformedRequestApiTest {
    private static final Set<String> CODES =
            Arrays.stream(ProblemCode.values()).map(ProblemCode::code).collect(Collectors.toSet());

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "17",
            "\"tekst\"",
            "{}",
            "{\"id\":",
            "[".repeat(5_000),
            "{\"frames\":[null]}",
            "\u0000");

    /** What is put in the place of each field of a body that is well. */
    private static final List<Object> VALUES = List.of(
            17, List.of(), Map.of(), "", "\u0000", "nul \u0000 inni", Arrays.asList((Object) null), "x".repeat(20_000));

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @TestFactory
    Stream<DynamicTest> refusesWhatIsNoBody() {
        LivedInCompany company = new LivedInCompany(context, port);
        Held held = company.holdAll();
        return calls(company, held)
                .filter(call -> call.body() != null && !call.body().equals(Map.of()))
                .map(call -> DynamicTest.dynamicTest(
                        call.method() + " " + call.path(),
                        () -> BODIES.forEach(body -> assertDocumented(company, call, body))));
    }

    @TestFactory
    Stream<DynamicTest> refusesFieldsThatAreNone() {
        LivedInCompany company = new LivedInCompany(context, port);
        Held held = company.holdAll();
        return calls(company, held)
                .filter(call -> call.body() instanceof Map<?, ?> map
                        && !map.isEmpty()
                        && !call.path().endsWith("/frames"))
                .map(call -> DynamicTest.dynamicTest(
                        call.method() + " " + call.path() + " " + ((Map<?, ?>) call.body()).keySet(),
                        () -> fieldsChanged((Map<?, ?>) Objects.requireNonNull(call.body()))
                                .forEach(body -> assertDocumented(company, call, body))));
    }

    @TestFactory
    Stream<DynamicTest> refusesIdsThatAreNone() {
        LivedInCompany company = new LivedInCompany(context, port);
        Held held = company.holdAll();
        return calls(company, held)
                .filter(call -> call.path().matches(".*/[0-9a-f-]{36}(/.*)?"))
                .map(call -> DynamicTest.dynamicTest(call.method() + " " + call.path(), () -> {
                    String path = call.path().replaceAll("[0-9a-f-]{36}", "17");
                    Answer answer =
                            send(company, new Call(call.method(), path, call.body(), call.token()), call.body());
                    assertThat(answer.code()).isEqualTo(ProblemCode.MALFORMED_ID.code());
                }));
    }

    @Test
    void refusesABodyThatIsTooLarge() throws IOException, InterruptedException {
        LivedInCompany company = new LivedInCompany(context, port);
        Held held = company.holdAll();
        String path = "/api/widget/conversations/" + held.conversation() + "/messages";
        byte[] body = ("{\"id\":\"" + Held.id() + "\",\"text\":\"" + "x".repeat(Limits.REQUEST_BYTES) + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        for (BodyPublisher publisher : List.of(BodyPublishers.ofByteArray(body), chunked)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Content-Type", "application/json")
                    .header("Samtale-Token", held.token())
                    .POST(publisher)
                    .build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(413);
                assertThat(answer.body()).contains("\"code\":\"too_large\"");
            }
        }
    }

    private Stream<Call> calls(LivedInCompany company, Held held) {
        Operations operations = new Operations(company.noticeVersion());
        return Described.operations(port)
                .flatMap(operation -> operations.of(operation).stream())
                .map(attempt -> attempt.call().of(held, held));
    }

    /** The body with each of its fields in turn left out, or with another value; one level down, too. */
    private static Stream<Map<Object, Object>> fieldsChanged(Map<?, ?> whole) {
        return whole.keySet().stream().flatMap(field -> {
            Stream<@Nullable Object> values = Stream.concat(Stream.of((Object) null), VALUES.stream());
            Stream<Object> inner = whole.get(field) instanceof Map<?, ?> map
                    ? fieldsChanged(map).map(Object.class::cast)
                    : Stream.empty();
            return Stream.concat(values, inner).map(value -> {
                Map<Object, Object> changed = new HashMap<>(whole);
                changed.put(field, value);
                return changed;
            });
        });
    }

    private static void assertDocumented(LivedInCompany company, Call call, @Nullable Object body) {
        Answer answer = send(company, call, body);
        String what = shortened(body) + " was answered with " + answer.status() + " " + answer.body();
        assertThat(answer.status()).as(what).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.code()).as(what).isIn(CODES);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    private static String shortened(@Nullable Object body) {
        String text = JsonMapper.shared().writeValueAsString(body);
        return text.substring(0, Math.min(300, text.length()));
    }

    private static Answer send(LivedInCompany company, Call call, @Nullable Object body) {
        Caller caller = call.token() == null ? company.agent() : company.visitor(call.token());
        boolean bare = call.method().equals("GET") || call.method().equals("DELETE");
        return caller.send(call.method(), call.path(), bare ? null : body == null ? "null" : body);
    }
}
