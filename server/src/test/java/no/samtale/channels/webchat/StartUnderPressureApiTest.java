package no.samtale.channels.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.Limits;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Many starts at once: each costs a little work then, and nobody is turned away who does it. */
@SamtaleTest
class StartUnderPressureApiTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private NoticeVersions notices;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    private Entrypoint entrypoint;
    private Caller office;

    /** Colleagues behind one address, who have started as many as they may without work. */
    @BeforeEach
    void office() {
        Company company = Company.in(context);
        entrypoint = company.entrypoint();
        office = new Caller(port);
        IntStream.range(0, Limits.NEW_CONVERSATIONS)
                .forEach(i -> assertThat(start(new HashMap<>()).status()).isEqualTo(201));
    }

    @Test
    @DisplayName("P18 P24 beyond the usual number a start costs a proof of work, made and checked by ourselves")
    void letsTheNextColleagueInAfterSomeWork() {
        double proved = proved();
        Map<String, Object> body = new HashMap<>();
        Answer asked = start(body);

        assertThat(asked.status()).isEqualTo(429);
        assertThat(asked.code()).isEqualTo("work_needed");
        assertThat(asked.headers().allValues("Set-Cookie")).isEmpty();
        body.put("proof", solved(asked.body().path("challenge")));

        assertThat(start(body).status()).isEqualTo(201);
        assertThat(proved()).isEqualTo(proved + 1);
    }

    @Test
    void takesAMessageThatIsLeftInTheSameWay() {
        Map<String, Object> body = new HashMap<>(Map.of("later", true));
        Answer asked = start(body);
        assertThat(asked.code()).isEqualTo("work_needed");
        body.put("proof", solved(asked.body().path("challenge")));

        assertThat(start(body).status()).isEqualTo(201);
    }

    @Test
    void takesASolutionForOneConversationOnly() {
        Map<String, Object> body = new HashMap<>();
        Map<String, Object> proof = solved(start(body).body().path("challenge"));
        body.put("proof", proof);
        assertThat(start(body).status()).isEqualTo(201);
        // Its answer may have been lost on the way.
        assertThat(start(body).status()).isEqualTo(200);

        Answer replayed = start(new HashMap<>(Map.of("proof", proof)));

        assertThat(replayed.code()).isEqualTo("work_needed");
        assertThat(replayed.body().path("challenge").path("salt").asString()).isNotEqualTo(proof.get("salt"));
    }

    @Test
    void takesNoneThatIsTooOldOrForged() {
        clock.holdAt(clock.instant());
        Map<String, Object> body = new HashMap<>();
        Map<String, Object> proof = solved(start(body).body().path("challenge"));
        body.put("proof", proof);
        Map<String, Object> forged = new HashMap<>(proof);
        forged.put("signature", "00".repeat(32));

        Map<String, Object> with = new HashMap<>(body);
        with.put("proof", forged);
        assertThat(start(with).code()).isEqualTo("work_needed");
        clock.advance(Limits.WORK_TAKEN.plusSeconds(1));
        assertThat(start(body).code()).isEqualTo("work_needed");
        clock.goRight();
    }

    @Test
    void takesNoneOfAnotherEntrypoint() {
        Entrypoint first = entrypoint;
        Map<String, Object> body = new HashMap<>();
        Map<String, Object> proof = solved(start(body).body().path("challenge"));
        Caller before = office;
        office();
        office = before;
        IntStream.range(0, Limits.NEW_CONVERSATIONS).forEach(i -> start(new HashMap<>()));
        assertThat(entrypoint.id()).isNotEqualTo(first.id());

        Answer elsewhere = start(new HashMap<>(Map.of("conversationId", body.get("conversationId"), "proof", proof)));

        assertThat(elsewhere.code()).isEqualTo("work_needed");
    }

    /** What the body does not say is made up, and stays in it for another try. */
    private Answer start(Map<String, Object> body) {
        body.putIfAbsent("conversationId", UUID.randomUUID().toString());
        body.putIfAbsent("language", "nb");
        body.putIfAbsent("noticeVersion", notices.current(entrypoint.account()));
        body.putIfAbsent("message", Map.of("id", UUID.randomUUID().toString(), "text", "Når åpner dere?"));
        String token = (String) body.getOrDefault("token", Visitors.token(entrypoint.id()));
        Map<String, Object> sent = new HashMap<>(body);
        body.put("token", token);
        sent.remove("token");
        return office.with("Samtale-Token", token)
                .post("/api/widget/entrypoints/" + entrypoint.id() + "/conversations", sent);
    }

    private double proved() {
        return meters.counter("samtale.webchat.starts", "outcome", "proved").count();
    }

    private static Map<String, Object> solved(JsonNode challenge) {
        String salt = challenge.path("salt").asString();
        String wanted = challenge.path("challenge").asString();
        long most = challenge.path("maxnumber").asLong();
        for (long number = 0; number <= most; number++) {
            if (sha256(salt + number).equals(wanted)) {
                return Map.of(
                        "algorithm",
                        challenge.path("algorithm").asString(),
                        "challenge",
                        wanted,
                        "number",
                        number,
                        "salt",
                        salt,
                        "signature",
                        challenge.path("signature").asString());
            }
        }
        throw new AssertionError("unsolvable");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
