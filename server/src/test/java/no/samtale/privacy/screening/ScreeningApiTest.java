package no.samtale.privacy.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.inboxes.Entrypoint;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Frames;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Wherever free text comes in: what is stored, opened again by an agent, holds no number, and the writer is told. */
@SamtaleTest
class ScreeningApiTest {
    private static final String ID = "13097248022";
    private static final String ID_MASKED = "•••••• •••••";
    private static final String CARD = "4111 1111 1111 1111";
    private static final String CARD_MASKED = "•••• •••• •••• 1111";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Company company;
    private Company.Person kari;
    private Entrypoint entrypoint;
    private String token;
    private UUID conversation;
    private Caller visitor;
    private Caller agent;

    @BeforeEach
    void company() {
        company = Company.in(context);
        kari = company.hire("Kari Nordmann", Role.AGENT, Role.SUPERVISOR);
        entrypoint = company.entrypoint();
        token = Visitors.token(entrypoint.id());
        conversation = UUID.randomUUID();
        visitor = new Caller(port).with("Samtale-Token", token);
        agent = company.signedIn(kari, port);
    }

    @Test
    @DisplayName("P05 keeps no number of a conversation's start, and tells the visitor")
    void screensTheStart() {
        UUID message = UUID.randomUUID();
        Answer started = start(message, "Jeg er " + ID, Map.of("name", "Per " + CARD));
        Answer again = start(message, "Jeg er " + ID, Map.of("name", "Per " + CARD));

        assertThat(started.status()).isEqualTo(201);
        assertThat(started.body().path("id").asString()).isEqualTo(conversation.toString());
        assertTold(started.body(), "Jeg er " + ID_MASKED, "national-id", "payment-card");
        assertThat(again.status()).isEqualTo(200);
        assertTold(again.body(), "Jeg er " + ID_MASKED, "national-id", "payment-card");
        JsonNode opened = opened();
        assertThat(opened.at("/contact/name").asString()).isEqualTo("Per " + CARD_MASKED);
        assertThat(opened.at("/messages/0/text").asString()).isEqualTo("Jeg er " + ID_MASKED);
        assertThat(opened.at("/messages/0").has("masked")).isFalse();
    }

    @Test
    @DisplayName("P05 keeps no number that is typed over a socket, in message or note, and tells the writer")
    void screensWhatComesBySocket() {
        start(UUID.randomUUID(), "Hei", Map.of());
        try (Frames visiting =
                        Frames.visitor(port).give(Map.of("type", "hello", "protocol", 1, "token", token, "after", 1));
                Frames answering = Frames.agent(port, agent).give(Map.of("type", "hello", "protocol", 1))) {
            visiting.next("welcome");
            answering.next("welcome");
            answering.give(Map.of("type", "watch", "conversation", conversation, "after", 1, "afterNote", 0));
            Map<String, Object> message = frame("message", "Fnr: 130972 48022");
            visiting.give(message);
            assertTold(visiting.next("stored"), "Fnr: " + ID_MASKED, "national-id");
            visiting.give(message);
            assertTold(visiting.next("stored"), "Fnr: " + ID_MASKED, "national-id");
            JsonNode told = answering.next("message").path("message");
            assertThat(told.path("text").asString()).isEqualTo("Fnr: " + ID_MASKED);
            assertThat(told.path("masked").isMissingNode()
                            || told.path("masked").isNull())
                    .isTrue();

            answering.give(frame("message", "Kortet " + CARD + "?"));
            assertTold(answering.next("stored"), "Kortet " + CARD_MASKED + "?", "payment-card");
            answering.give(frame("note", "Fnr " + ID));
            assertTold(answering.next("stored"), "Fnr " + ID_MASKED, "national-id");

            visiting.give(frame("message", "Ordre 12345678901, tlf. 22 33 44 55"));
            JsonNode untouched = visiting.next("stored");
            assertThat(untouched.has("masked")).isFalse();
            assertThat(untouched.has("text")).isFalse();
        }
        assertThat(opened().at("/notes/0/text").asString()).isEqualTo("Fnr " + ID_MASKED);
    }

    @Test
    @DisplayName("P05 keeps no number that is sent over HTTP, in message or note, and tells the writer")
    void screensWhatComesByHttp() {
        start(UUID.randomUUID(), "Hei", Map.of());
        String own = "/api/widget/conversations/" + conversation + "/messages";
        String path = "/api/console/conversations/" + conversation;
        Map<String, Object> message = Map.of("id", UUID.randomUUID(), "text", "Jeg er " + ID);

        assertTold(visitor.post(own, message).body(), "Jeg er " + ID_MASKED, "national-id");
        Answer again = visitor.post(own, message);
        assertThat(again.status()).isEqualTo(200);
        assertTold(again.body(), "Jeg er " + ID_MASKED, "national-id");
        assertTold(
                agent.post(path + "/messages", Map.of("id", UUID.randomUUID(), "text", CARD))
                        .body(),
                CARD_MASKED,
                "payment-card");
        assertTold(
                agent.post(path + "/notes", Map.of("id", UUID.randomUUID(), "text", CARD + " og " + ID))
                        .body(),
                CARD_MASKED + " og " + ID_MASKED,
                "national-id",
                "payment-card");
        opened();
    }

    @Test
    @DisplayName("P05 tells the writer over a long poll")
    void tellsOverALongPoll() {
        start(UUID.randomUUID(), "Hei", Map.of());
        Map<String, Object> hello = Map.of("type", "hello", "protocol", 1, "token", token, "after", 1);
        String connection = visitor.post("/api/widget/frames", Map.of("frames", List.of(hello)))
                .body()
                .path("connection")
                .asString();

        JsonNode frames = visitor.post(
                        "/api/widget/frames",
                        Map.of("connection", connection, "frames", List.of(frame("message", "Jeg er " + ID))))
                .body()
                .path("frames");

        assertTold(frames.get(0), "Jeg er " + ID_MASKED, "national-id");
    }

    @Test
    @DisplayName("P05 refuses an address or a canned reply with a number in it")
    void refusesWhereAMaskWouldBeOfNoUse() {
        Answer started = start(UUID.randomUUID(), "Hei", Map.of("email", ID + "@example.no"));
        assertThat(started.code()).isEqualTo("invalid_field");
        assertThat(started.field()).isEqualTo("email");

        Map<String, Object> reply =
                new HashMap<>(Map.of("shortcut", "svar", "title", "Svar", "body", "Hei", "language", "nb"));
        for (String field : List.of("title", "body")) {
            Map<String, Object> bad = new HashMap<>(reply);
            bad.put(field, "Konto " + ID);
            Answer refused = agent.post("/api/console/canned-replies", bad);
            assertThat(refused.code()).isEqualTo("invalid_field");
            assertThat(refused.field()).isEqualTo(field);
        }
        assertThat(agent.post("/api/console/canned-replies", reply).status()).isEqualTo(201);
    }

    private static void assertTold(JsonNode answer, String text, String... sorts) {
        assertThat(answer.path("text").asString()).isEqualTo(text);
        assertThat(answer.path("masked").valueStream().map(JsonNode::asString)).containsExactly(sorts);
    }

    /** All of the conversation that is stored, as an agent reads it: no number is in it. */
    private JsonNode opened() {
        JsonNode opened =
                agent.get("/api/console/conversations/" + conversation).body();
        assertThat(opened.path("messages").size()).isPositive();
        assertThat(opened.toString().replace(" ", ""))
                .doesNotContain(ID)
                .doesNotContain(ID.substring(6))
                .doesNotContain(CARD.replace(" ", ""));
        return opened;
    }

    private Answer start(UUID message, String text, Map<String, String> fields) {
        return visitor.post(
                "/api/widget/entrypoints/" + entrypoint.id() + "/conversations",
                Map.of(
                        "conversationId",
                        conversation,
                        "language",
                        "nb",
                        "noticeVersion",
                        context.getBean(NoticeVersions.class).current(company.account()),
                        "fields",
                        fields,
                        "message",
                        Map.of("id", message, "text", text)));
    }

    private Map<String, Object> frame(String type, String text) {
        return Map.of("type", type, "id", UUID.randomUUID(), "conversation", conversation, "text", text);
    }
}
