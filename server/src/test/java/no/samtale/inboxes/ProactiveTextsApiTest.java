package no.samtale.inboxes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.Limits;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Texts that come forward by themselves, as an entrypoint's settings have them. */
@SamtaleTest
class ProactiveTextsApiTest {
    private static final String PATH = "/api/console/entrypoints/";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Entrypoints entrypoints;

    @LocalServerPort
    private int port;

    private Caller administrator;
    private EntrypointId id;

    @BeforeEach
    void signIn() {
        Company company = Company.in(context);
        administrator = company.signedIn(company.administrator(), port);
        id = company.entrypoint().id();
    }

    @Test
    void areKeptInTheirOrder() {
        Answer saved = saved(List.of(text("/priser"), text("*")));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body().at("/proactive/0/path").asString()).isEqualTo("/priser");
        assertThat(saved.body().at("/proactive/1/shown").asString()).isEqualTo("open");
        assertThat(administrator.get(PATH + id).body()).isEqualTo(saved.body());
        assertThat(entrypoints.find(id).orElseThrow().proactive())
                .extracting(ProactiveText::path)
                .containsExactly("/priser", "*");
    }

    @Test
    void stayWhereNothingIsSaidOfThem() {
        saved(List.of(text("/priser")));
        Map<String, Object> settings = settings();
        settings.remove("proactive");

        assertThat(administrator.put(PATH + id, settings).body().path("proactive"))
                .hasSize(1);
        settings.put("proactive", List.of());
        assertThat(administrator.put(PATH + id, settings).body().path("proactive"))
                .isEmpty();
    }

    @Test
    void areRefusedWhereTheyCouldNotBe() {
        assertThat(refused("path", "priser")).isEqualTo("proactive.path");
        assertThat(refused("path", "/priser?a=1")).isEqualTo("proactive.path");
        assertThat(refused("path", "/" + "x".repeat(Limits.PATH_LENGTH))).isEqualTo("proactive.path");
        assertThat(refused("seconds", Limits.PROACTIVE_SECONDS_LEAST - 1)).isEqualTo("proactive.seconds");
        assertThat(refused("seconds", Limits.PROACTIVE_SECONDS + 1)).isEqualTo("proactive.seconds");
        assertThat(refused("shown", "sometimes")).isEqualTo("proactive.shown");
        Map<String, Object> whenever = text("/priser");
        whenever.remove("shown");
        assertThat(saved(List.of(whenever)).field()).isEqualTo("proactive.shown");
        assertThat(refused("texts", Map.of("sv", "Hej"))).isEqualTo("proactive.texts");
        assertThat(refused("texts", texts(""))).isEqualTo("proactive.texts");
        assertThat(refused("texts", texts("x".repeat(Limits.PROACTIVE_TEXT_LENGTH + 1))))
                .isEqualTo("proactive.texts");
        List<Map<String, Object>> many = IntStream.rangeClosed(0, Limits.PROACTIVE_TEXTS)
                .mapToObj(n -> text("/" + n))
                .toList();
        assertThat(saved(many).field()).isEqualTo("proactive");
        assertThat(saved(many.subList(0, Limits.PROACTIVE_TEXTS)).status()).isEqualTo(200);
    }

    @Test
    void comeForwardAsTheEntrypointStands() {
        assertThat(ShownWhile.ALWAYS.holds(true)).isTrue();
        assertThat(ShownWhile.ALWAYS.holds(false)).isTrue();
        assertThat(ShownWhile.OPEN.holds(true)).isTrue();
        assertThat(ShownWhile.OPEN.holds(false)).isFalse();
        assertThat(ShownWhile.CLOSED.holds(true)).isFalse();
        assertThat(ShownWhile.CLOSED.holds(false)).isTrue();
    }

    private @Nullable String refused(String field, Object value) {
        Map<String, Object> text = text("/priser");
        text.put(field, value);
        Answer answer = saved(List.of(text));
        assertThat(answer.status()).as("%s = %s", field, value).isBetween(400, 422);
        return answer.field();
    }

    private Answer saved(List<Map<String, Object>> texts) {
        Map<String, Object> settings = settings();
        settings.put("proactive", texts);
        return administrator.put(PATH + id, settings);
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        administrator
                .get(PATH + id)
                .body()
                .properties()
                .forEach(field -> settings.put(field.getKey(), field.getValue()));
        settings.remove("id");
        settings.remove("inboxId");
        return settings;
    }

    private Map<String, Object> text(String path) {
        return new HashMap<>(Map.of("path", path, "seconds", 20, "shown", "open", "texts", texts("Lurer du på noe?")));
    }

    /** In each language of the entrypoint. */
    private Map<String, String> texts(String words) {
        Map<String, String> texts = new HashMap<>();
        entrypoints.find(id).orElseThrow().languages().forEach(language -> texts.put(language, words));
        return texts;
    }
}
