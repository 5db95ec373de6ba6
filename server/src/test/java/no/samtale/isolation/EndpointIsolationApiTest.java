package no.samtale.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.samtale.isolation.Attempt.Call;
import no.samtale.isolation.Attempt.Expected;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Each operation of {@code /openapi.json}, called with real ids of another account: it is answered as if there were no
 * such thing, while the owner is served.
 */
@SamtaleTest
class EndpointIsolationApiTest {
    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    /** Somebody who calls, and what is theirs. */
    private record Side(LivedInCompany company, Held held) {}

    @TestFactory
    Stream<DynamicNode> keepsEachOperationApart() {
        TwoAccounts two = new TwoAccounts(context, port);
        Operations operations = new Operations(two.one().noticeVersion());
        return described().stream()
                .map(operation -> DynamicContainer.dynamicContainer(operation, cases(two, operations, operation)));
    }

    private List<String> described() {
        List<String> described = Described.operations(port).toList();
        assertThat(described).hasSizeGreaterThan(20);
        return described;
    }

    private static Stream<DynamicTest> cases(TwoAccounts two, Operations operations, String operation) {
        List<Attempt> attempts = operations.of(operation);
        if (attempts.isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest("has a sample", () -> assertThat(attempts)
                    .as("samples of %s in Operations", operation)
                    .isNotEmpty()));
        }
        return attempts.stream().flatMap(attempt -> cases(two, attempt));
    }

    private static Stream<DynamicTest> cases(TwoAccounts two, Attempt attempt) {
        LivedInCompany owner = two.other();
        // What only reads leaves all as it was, and needs nothing of its own.
        boolean reads = attempt.call().of(two.ofOne(), two.ofOther()).method().equals("GET");
        DynamicTest byStranger = DynamicTest.dynamicTest(
                "with the other's: " + attempt.name(),
                // A link to a file is good for minutes, and this test takes longer.
                () -> tried(
                        two,
                        attempt,
                        new Side(two.one(), reads ? two.one().forReading() : two.ofOne()),
                        new Side(owner, reads ? owner.forReading() : owner.hold())));
        if (attempt.expected() != Expected.LIKE_UNKNOWN_FOR_ANY_VISITOR) {
            return Stream.of(byStranger);
        }
        DynamicTest theOtherWay = DynamicTest.dynamicTest(
                "the other with ours: " + attempt.name(),
                () -> tried(
                        two,
                        attempt,
                        new Side(owner, two.ofOther()),
                        new Side(two.one(), two.one().hold())));
        DynamicTest bySecondVisitor = DynamicTest.dynamicTest(
                "by a second visitor: " + attempt.name(),
                () -> tried(two, attempt, new Side(owner, two.ofOther()), new Side(owner, owner.hold())));
        return Stream.of(byStranger, theOtherWay, bySecondVisitor);
    }

    private static void tried(TwoAccounts two, Attempt attempt, Side stranger, Side owner) {
        Call call = attempt.call().of(stranger.held(), owner.held());
        Answer answer = send(stranger.company(), call);
        switch (attempt.expected()) {
            case LIKE_UNKNOWN, LIKE_UNKNOWN_FOR_ANY_VISITOR ->
                assertLike(answer, send(stranger.company(), attempt.call().of(stranger.held(), Held.unknown())));
            case OWN_ONLY, EVERYBODYS ->
                assertThat(answer.status() / 100)
                        .as("%s %s: %s", call.method(), call.path(), answer)
                        .isEqualTo(2);
            case CLOSED ->
                assertThat(answer.status())
                        .as("%s %s", call.method(), call.path())
                        .isEqualTo(404);
        }
        if (stranger.company() != owner.company()) {
            two.assertNothingOf(owner.company(), stranger.company(), answer.body(), call.asked());
        }
        if (attempt.expected() != Expected.CLOSED) {
            assertServed(two, attempt, owner);
        }
    }

    private static void assertLike(Answer answer, Answer unknown) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(unknown.status());
        assertThat(answer.code()).isEqualTo(unknown.code());
        assertThat(answer.field()).isEqualTo(unknown.field());
    }

    /** The owner's own call does what it is for, and its answer shows that the search for traces finds some. */
    private static void assertServed(TwoAccounts two, Attempt attempt, Side owner) {
        Call call = attempt.call().of(owner.held(), owner.held());
        Answer answer = send(owner.company(), call);
        assertThat(answer.status() / 100)
                .as("the owner's %s: %s", call.path(), answer)
                .isEqualTo(2);
        if (call.method().equals("GET")
                && attempt.expected() == Expected.OWN_ONLY
                && !call.path().contains("closed")) {
            assertThat(two.tracesOf(owner.company(), answer.body(), ""))
                    .as("control: %s: %s", call.path(), answer)
                    .isNotEmpty();
        }
    }

    private static Answer send(LivedInCompany company, Call call) {
        Caller caller = caller(company, call);
        boolean bare = call.method().equals("GET") || call.method().equals("DELETE");
        return caller.send(call.method(), call.path(), bare ? null : body(company, call));
    }

    /** Who signs out does so with a session of its own. */
    private static Caller caller(LivedInCompany company, Call call) {
        if (call.token() != null) {
            return company.visitor(call.token());
        }
        if (call.path().startsWith("/api/portal/links")) {
            return company.personByEmail();
        }
        if (call.path().startsWith("/api/portal/")) {
            boolean stays = call.method().equals("GET") || call.path().endsWith("/preferences");
            return stays ? company.visitorOfPortal() : company.person();
        }
        return call.method().equals("DELETE") && call.path().endsWith("/session")
                ? company.signedIn()
                : company.agent();
    }

    private static Object body(LivedInCompany company, Call call) {
        if (call.body() == Operations.NEW_HANDOFF) {
            return Map.of("handoff", company.handoff());
        }
        if (call.body() == Operations.NEW_PROOF) {
            return company.proofOfAddress();
        }
        if (call.body() == Operations.NEW_ANSWER) {
            return company.answer();
        }
        return call.body() == null ? "" : call.body();
    }
}
