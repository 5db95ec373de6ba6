package no.samtale.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.samtale.isolation.FrameSamples.Sample;
import no.samtale.isolation.Line.Carrier;
import no.samtale.isolation.Line.Surface;
import no.samtale.testing.Caller;
import no.samtale.testing.Frames;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each frame that a browser can say, with a conversation of another account, over sockets and by long polls. */
@SamtaleTest
class FrameIsolationApiTest {
    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @TestFactory
    Stream<DynamicTest> keepsEachFrameApart() {
        TwoAccounts two = new TwoAccounts(context, port);
        Line agent = greeted(Carrier.SOCKET, Surface.CONSOLE, two.one(), two.ofOne());
        Line visitor = greeted(Carrier.SOCKET, Surface.WIDGET, two.one(), two.ofOne());
        Stream<DynamicTest> cases = FrameSamples.types().stream()
                .flatMap(type -> Arrays.stream(Carrier.values()).flatMap(carrier -> Arrays.stream(Surface.values())
                        .map(surface -> DynamicTest.dynamicTest(
                                String.join(" ", type, surface.name(), carrier.name()),
                                () -> tried(two, type, carrier, surface)))));
        DynamicTest meanwhile = DynamicTest.dynamicTest("nothing of it was told to who only listened", () -> {
            try (agent;
                    visitor) {
                assertHeardNothing(two, agent);
                assertHeardNothing(two, visitor);
            }
        });
        return Stream.concat(cases, Stream.of(meanwhile));
    }

    private void tried(TwoAccounts two, String type, Carrier carrier, Surface surface) {
        Sample sample = Objects.requireNonNull(
                FrameSamples.of(type), () -> "There is no sample of the frame " + type + " in FrameSamples");
        try (Line stranger = line(carrier, surface, two.one(), two.ofOne());
                Line owner = line(carrier, surface, two.other(), two.ofOther());
                Line otherSide = greeted(carrier, surface.opposite(), two.other(), two.ofOther())) {
            if (!sample.first()) {
                greet(stranger, surface, two.ofOne());
                greet(owner, surface, two.ofOther());
            }
            Map<String, Object> frame = sample.frame().of(two.ofOne(), two.ofOther());
            List<JsonNode> told = stranger.ask(frame);
            assertThat(codes(told)).as("%s", told).isEqualTo(sample.refused(surface));
            two.assertNothingOf(two.other(), json(told), frame.toString());

            int before = otherSide.received().size();
            int from = owner.received().size();
            List<JsonNode> answer = owner.ask(sample.frame().of(two.ofOther(), two.ofOther()));
            if (sample.isFor(surface)) {
                assertThat(codes(answer)).as("the owner's %s", answer).isEmpty();
                sample.answer().ifPresent(wanted -> owner.await(from, wanted));
                sample.told().ifPresent(wanted -> otherSide.await(before, wanted));
            } else {
                assertThat(codes(answer)).containsExactly("not_found");
            }
            stranger.ask(Line.PING);
            two.assertNothingOf(two.other(), json(stranger.received()), frame.toString());
        }
    }

    @Test
    void tellsNothingWhereTwoAccountsHaveTheSameIdForAConversation() {
        TwoAccounts two = new TwoAccounts(context, port);
        LivedInCompany ours = two.one();
        LivedInCompany theirs = two.other();
        String id = two.ofOther().conversation();
        String token = Visitors.token(ours.entrypoint().id());
        ours.start(token, id, Held.id());
        try (Line theirAgent = greeted(Carrier.SOCKET, Surface.CONSOLE, theirs, two.ofOther());
                Line theirVisitor = greeted(Carrier.SOCKET, Surface.WIDGET, theirs, two.ofOther())) {
            theirAgent.ask(FrameSamples.watch(id));
            theirAgent.ask(FrameSamples.message(id, theirs.mark()));
            try (Line agent = line(Carrier.SOCKET, Surface.CONSOLE, ours, two.ofOne());
                    Line visitor = line(Carrier.SOCKET, Surface.WIDGET, ours, two.ofOne())) {
                agent.ask(FrameSamples.hello(token));
                visitor.ask(FrameSamples.hello(token));
                agent.ask(FrameSamples.watch(id));
                agent.await(0, "message");
                visitor.await(0, "message");
                int from = theirVisitor.received().size();
                for (String type : List.of("message", "note", "typing", "receipt")) {
                    theirAgent.ask(Objects.requireNonNull(FrameSamples.of(type))
                            .frame()
                            .of(two.ofOther(), two.ofOther()));
                }
                theirVisitor.await(from, "message");
                theirVisitor.await(from, "typing");
                theirVisitor.await(from, "receipts");

                assertOnlyOurs(agent, theirs);
                assertOnlyOurs(visitor, theirs);
            }
        }
    }

    @Test
    void takesTheNameOfAConnectionFromItsOwnAgentOnly() {
        TwoAccounts two = new TwoAccounts(context, port);
        Map<String, Object> poll = Map.of("connection", two.ofOther().connection(), "frames", List.of(Line.PING));
        String console = "/api/console/frames";

        assertThat(two.one().agent().post(console, poll).code()).isEqualTo("not_found");
        assertThat(two.other().colleague().post(console, poll).code()).isEqualTo("not_found");
        assertThat(new Caller(port).post(console, poll).code()).isEqualTo("not_signed_in");
        assertThat(new Caller(port).post("/api/widget/frames", poll).code()).isEqualTo("not_found");
        assertThat(two.other().agent().post(console, poll).status()).isEqualTo(200);

        Caller visitor = two.other().visitor(two.ofOther().token());
        Map<String, Object> hello =
                Map.of("frames", List.of(FrameSamples.hello(two.ofOther().token())));
        String name = visitor.post("/api/widget/frames", hello)
                .body()
                .path("connection")
                .asString();
        Map<String, Object> again = Map.of("connection", name, "frames", List.of(Line.PING));
        assertThat(two.one().agent().post(console, again).code()).isEqualTo("not_found");
        assertThat(two.other().agent().post(console, again).code()).isEqualTo("not_found");
        assertThat(visitor.post("/api/widget/frames", again).status()).isEqualTo(200);
    }

    @Test
    void opensNothingWithATokenPutTogetherFromTwo() {
        TwoAccounts two = new TwoAccounts(context, port);
        String[] ours = two.ofOne().token().split("\\.");
        String[] theirs = two.ofOther().token().split("\\.");
        String mixed = String.join(".", ours[0], ours[1], theirs[2]);

        assertThat(new Caller(port)
                        .with("Samtale-Token", mixed)
                        .get("/api/widget/conversation")
                        .code())
                .isEqualTo("token_unknown");
        try (Frames socket = Frames.visitor(port)) {
            assertThat(socket.give(FrameSamples.hello(mixed)).closeCode()).isEqualTo(4401);
        }
    }

    private static void assertHeardNothing(TwoAccounts two, Line line) {
        line.ask(Line.PING);
        two.assertNothingOf(two.other(), json(line.received()), "");
        assertThat(two.tracesOf(two.one(), json(line.received()), ""))
                .as("control")
                .isNotEmpty();
    }

    private static void assertOnlyOurs(Line line, LivedInCompany theirs) {
        line.ask(Line.PING);
        assertThat(json(line.received()).toString()).doesNotContain(theirs.mark());
        assertThat(line.received())
                .extracting(frame -> frame.path("type").asString())
                .doesNotContain("note", "typing", "receipts")
                .containsOnlyOnce("message");
    }

    private Line line(Carrier carrier, Surface surface, LivedInCompany company, Held held) {
        return Line.open(carrier, surface, company, held, port);
    }

    /** A line that is told of its own conversation. */
    private Line greeted(Carrier carrier, Surface surface, LivedInCompany company, Held held) {
        Line line = line(carrier, surface, company, held);
        greet(line, surface, held);
        return line;
    }

    private static void greet(Line line, Surface surface, Held held) {
        line.ask(FrameSamples.hello(held.token()));
        if (surface == Surface.CONSOLE) {
            line.ask(FrameSamples.watch(held.conversation()));
        }
        line.await(0, "message");
    }

    private static List<String> codes(List<JsonNode> frames) {
        return frames.stream()
                .filter(frame -> List.of("refused", "problem")
                        .contains(frame.path("type").asString()))
                .map(frame -> frame.path("code").asString())
                .toList();
    }

    private static JsonNode json(List<JsonNode> frames) {
        return JsonMapper.shared().createArrayNode().addAll(frames);
    }
}
