package no.samtale.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.samtale.accounts.Role;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Lists;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestSms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What gateways call us with, and others who would be one. */
@SamtaleTest
class SmsCallbackApiTest {
    private static final String SECRET = "twilios hemmelighet";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Caller agent;
    private String callback;
    private String nora;

    @BeforeEach
    void inbox() {
        Company company = Company.in(context);
        agent = company.signedIn(company.hire("Kari Nordmann", Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR), port);
        agent.post(
                "/api/console/sms-inboxes",
                TestSms.gateway("twilio", "AC0123", SECRET, company.team().toString()));
        JsonNode shown = agent.get("/api/console/sms-inboxes").body().get(0);
        assertThat(shown.toString()).doesNotContain(SECRET);
        callback = shown.path("callback").asString();
        nora = "+" + TestSms.newNumber();
    }

    @Test
    @DisplayName("P06 what a gateway brings is a conversation, once however often it calls")
    void takesInWhatTheGatewayBrings() throws Exception {
        Map<String, String> form = form("SM1", "Hvor er pakken min?");
        assertThat(call(callback, form, signature(form))).isEqualTo(204);
        assertThat(call(callback, form, signature(form))).isEqualTo(204);
        clock.advance(Duration.ofHours(5));
        assertThat(call(callback, form, signature(form))).isEqualTo(204);
        assertThat(texts()).containsExactly("Hvor er pakken min?");

        Map<String, String> more = form("SM2", "Hallo?");
        assertThat(call(callback, more, signature(more))).isEqualTo(204);
        assertThat(texts()).containsExactly("Hvor er pakken min?", "Hallo?");
    }

    @Test
    void refusesWhoIsNotTheGateway() throws Exception {
        Map<String, String> form = form("SM1", "Jeg er Nora");
        assertThat(call(callback, form, "")).isEqualTo(404);
        assertThat(call(callback, form, signature(form("SM1", "Noe annet")))).isEqualTo(404);
        String guessed = callback.substring(0, callback.length() - 4) + "AAAA";
        assertThat(call(guessed, form, signature(form))).isEqualTo(404);
        assertThat(call("/sms/abc", form, signature(form))).isEqualTo(404);
        assertThat(Lists.rows(agent, "all")).isEmpty();
    }

    private Map<String, String> form(String id, String text) {
        return Map.of("MessageSid", id, "From", nora, "To", "+4759440000", "Body", text, "AccountSid", "AC0123");
    }

    private int call(String path, Map<String, String> form, String signature) throws Exception {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header("X-Twilio-Signature", signature)
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private String signature(Map<String, String> form) throws Exception {
        StringBuilder text = new StringBuilder(callback);
        new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> texts() {
        String id = Lists.rows(agent, "all").getFirst().path("id").asString();
        return agent.get("/api/console/conversations/" + id)
                .body()
                .path("messages")
                .valueStream()
                .filter(message -> message.path("kind").asString().equals("text"))
                .map(message -> message.path("text").asString())
                .toList();
    }
}
