package no.samtale.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import no.samtale.accounts.Role;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.Limits;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Frames;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The protocol over sockets and long polls: what each side is told, and what is refused. */
@SamtaleTest
class SocketApiTest {
    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private Company company;
    private Company.Person kari;
    private Entrypoint entrypoint;
    private String token;
    private AccessibleConversation conversation;

    @BeforeEach
    void conversation() {
        company = Company.in(context);
        kari = company.hire("Kari Nordmann", Role.AGENT);
        entrypoint = company.entrypoint();
        token = Visitors.token(entrypoint.id());
        conversation = Visitors.in(context).start(entrypoint, token, "Hei, jeg lurer på noe");
    }

    @Test
    void tellsBothSidesEachMessageOnceAndInOrder() {
        try (Frames visitor = visitor(0);
                Frames agent = watching()) {
            for (int i = 0; i < 50; i++) {
                visitor.give(message(UUID.randomUUID(), "fra den besøkende " + i));
                agent.give(message(UUID.randomUUID(), "fra operatøren " + i));
            }
            IntStream.range(0, 50).forEach(i -> {
                visitor.next("stored");
                agent.next("stored");
            });
            agent.give(message(UUID.randomUUID(), "til slutt"));
            visitor.next(
                    frame -> frame.path("message").path("text").asString("").equals("til slutt"));

            List<Long> atVisitor = seqs(visitor, "message");
            List<Long> own = visitor.soFar("stored").stream()
                    .map(frame -> frame.path("seq").asLong())
                    .toList();
            assertThat(atVisitor).isSorted().doesNotHaveDuplicates();
            assertThat(LongStream.rangeClosed(1, 102).boxed())
                    .allSatisfy(seq -> assertThat(atVisitor.contains(seq) ^ own.contains(seq))
                            .isTrue());
        }
    }

    @Test
    void goesOnAfterABreakFromTheSeqThatTheVisitorHas() {
        try (Frames agent = watching()) {
            try (Frames visitor = visitor(0)) {
                visitor.next("message");
            }
            for (int i = 0; i < 30; i++) {
                agent.give(message(UUID.randomUUID(), "mens du var borte " + i));
                agent.next("stored");
            }
            try (Frames visitor = visitor(1)) {
                visitor.next(frame -> frame.path("message").path("seq").asLong() == 31);
                assertThat(seqs(visitor, "message"))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(2, 31).boxed().toList());
            }
        }
    }

    @Test
    void tellsAVisitorTheFirstNameOfAnAgentAndNeverTheIdOrANote() {
        try (Frames visitor = visitor(0);
                Frames agent = watching()) {
            agent.give(Map.of(
                    "type",
                    "note",
                    "id",
                    UUID.randomUUID(),
                    "conversation",
                    conversation.id(),
                    "text",
                    "Bare for oss"));
            assertThat(agent.next("stored").path("noteSeq").asLong()).isEqualTo(1);
            agent.give(Map.of("type", "typing", "conversation", conversation.id()));
            assertThat(visitor.next("typing").path("agent").path("name").asString())
                    .isEqualTo("Kari");
            agent.give(message(UUID.randomUUID(), "Hei"));
            JsonNode told = visitor.next(
                    frame -> frame.path("message").path("text").asString("").equals("Hei"));
            assertThat(told.path("message").path("author").path("name").asString())
                    .isEqualTo("Kari");
            assertThat(told.path("message").path("author").has("id")).isFalse();
            assertThat(visitor.soFar("note")).isEmpty();
            assertThat(agent.next("note").path("note").path("text").asString()).isEqualTo("Bare for oss");
        }
    }

    @Test
    void tellsTheSenderHowFarTheOtherSideHasRead() {
        try (Frames visitor = visitor(0);
                Frames agent = watching()) {
            visitor.give(message(UUID.randomUUID(), "Lest?"));
            visitor.next("stored");
            agent.give(Map.of("type", "receipt", "conversation", conversation.id(), "delivered", 2, "read", 1));

            JsonNode receipts = visitor.next("receipts");

            assertThat(receipts.path("agent").path("delivered").asLong()).isEqualTo(2);
            assertThat(receipts.path("agent").path("read").asLong()).isEqualTo(1);
            assertThat(receipts.path("visitor").path("read").asLong()).isZero();
        }
    }

    @Test
    void answersARetryOverTheSocketWithTheSameSeq() {
        try (Frames visitor = visitor(0)) {
            UUID id = UUID.randomUUID();
            visitor.give(message(id, "En gang"));
            long first = visitor.next("stored").path("seq").asLong();
            visitor.give(message(id, "En gang"));

            assertThat(visitor.next("stored").path("seq").asLong()).isEqualTo(first);
        }
    }

    @Test
    void refusesAFrameAndGoesOn() {
        try (Frames visitor = visitor(0)) {
            visitor.give(message(UUID.randomUUID(), "å".repeat(Limits.MESSAGE_LENGTH + 1)));
            assertThat(visitor.next("refused").path("code").asString()).isEqualTo("message_too_long");
            visitor.give(message(UUID.randomUUID(), "  "));
            assertThat(visitor.next("refused").path("code").asString()).isEqualTo("message_empty");
            visitor.give(Map.of("type", "typing", "conversation", UUID.randomUUID()));
            assertThat(visitor.next("refused").path("code").asString()).isEqualTo("not_found");
            visitor.give(Map.of("type", "watch", "conversation", conversation.id(), "after", 0, "afterNote", 0));
            assertThat(visitor.next("refused").path("code").asString()).isEqualTo("not_found");

            visitor.give(message(UUID.randomUUID(), "å".repeat(Limits.MESSAGE_LENGTH)));
            assertThat(visitor.next("stored").path("seq").asLong()).isEqualTo(2);
        }
    }

    @Test
    void closesASocketThatDoesNotSpeakTheProtocol() {
        assertThat(closeCode("{\"type\":\"message\"")).isEqualTo(4400);
        assertThat(closeCode("{\"type\":\"gossip\"}")).isEqualTo(4400);
        assertThat(closeCode("null")).isEqualTo(4400);
        assertThat(closeCode("{\"type\":\"ping\"}")).as("before hello").isEqualTo(4400);
        assertThat(closeCode("{\"type\":\"hello\",\"protocol\":2,\"token\":\"" + token + "\"}"))
                .isEqualTo(4409);
        assertThat(closeCode("{\"type\":\"hello\",\"protocol\":1,\"token\":\"9.x.y\"}"))
                .isEqualTo(4401);
        assertThat(closeCode(
                        "{\"type\":\"hello\",\"protocol\":1,\"token\":\"" + Visitors.token(entrypoint.id()) + "\"}"))
                .isEqualTo(4401);
        assertThat(closeCode("{\"type\":\"ping\",\"x\":\"" + "x".repeat(Limits.REQUEST_BYTES) + "\"}"))
                .isEqualTo(1009);
    }

    @Test
    void closesASocketThatFloods() {
        try (Frames visitor = visitor(0)) {
            try {
                for (int i = 0; i < 3 * Limits.FRAME_BURST; i++) {
                    visitor.giveText("{\"type\":\"ping\"}");
                }
            } catch (CompletionException closedWhileSending) {
                assertThat(closedWhileSending).hasMessageContaining("closed");
            }
            assertThat(visitor.closeCode()).isEqualTo(4429);
        }
    }

    @Test
    void refusesAHandshakeFromAnotherOrigin() {
        Map<String, String> own = Map.of("Origin", "http://localhost:" + port);
        Frames.open(port, "/api/widget/socket", own).close();

        assertThatThrownBy(() -> Frames.open(port, "/api/widget/socket", Map.of("Origin", "https://evil.example")))
                .hasStackTraceContaining("403");
    }

    @Test
    void closesTheSocketOfWhoeverIsNotSignedIn() {
        try (Frames nobody = Frames.open(port, "/api/console/socket", Map.of())) {
            assertThat(nobody.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void carriesTheSameFramesByLongPoll() {
        Caller caller = new Caller(port);
        Answer hello = caller.post(
                "/api/widget/frames",
                Map.of("frames", List.of(Map.of("type", "hello", "protocol", 1, "token", token, "after", 0))));
        String connection = hello.body().path("connection").asString();
        assertThat(hello.body().path("frames").path(0).path("type").asString()).isEqualTo("welcome");

        UUID id = UUID.randomUUID();
        Answer posted = caller.post(
                "/api/widget/frames", Map.of("connection", connection, "frames", List.of(message(id, "Over HTTP"))));
        JsonNode all = posted.body().path("frames");

        assertThat(all.toString()).contains("stored").contains(id.toString());
        assertThat(caller.post("/api/widget/frames", Map.of("connection", UUID.randomUUID(), "frames", List.of()))
                        .code())
                .isEqualTo("not_found");
        assertThat(caller.post("/api/widget/frames", Map.of("frames", List.of(message(id, "uten hilsen"))))
                        .code())
                .isEqualTo("malformed_frame");
    }

    private int closeCode(String first) {
        try (Frames socket = Frames.visitor(port)) {
            return socket.giveText(first).closeCode();
        }
    }

    private Frames visitor(long after) {
        Frames visitor =
                Frames.visitor(port).give(Map.of("type", "hello", "protocol", 1, "token", token, "after", after));
        assertThat(visitor.next("welcome").path("conversation").path("id").asString())
                .isEqualTo(conversation.id().toString());
        return visitor;
    }

    private Frames watching() {
        Frames agent = Frames.agent(port, company.signedIn(kari, port)).give(Map.of("type", "hello", "protocol", 1));
        agent.next("welcome");
        agent.give(Map.of("type", "watch", "conversation", conversation.id(), "after", 0, "afterNote", 0));
        agent.next("message");
        return agent;
    }

    private Map<String, Object> message(UUID id, String text) {
        return Map.of("type", "message", "id", id, "conversation", conversation.id(), "text", text);
    }

    private static List<Long> seqs(Frames socket, String type) {
        return socket.soFar(type).stream()
                .map(frame -> frame.path("message").path("seq").asLong())
                .toList();
    }
}
