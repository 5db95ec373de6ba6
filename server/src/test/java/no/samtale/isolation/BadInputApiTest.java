package no.samtale.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.samtale.audit.AuditActor;
import no.samtale.inboxes.AskedField;
import no.samtale.inboxes.EntrypointSettings;
import no.samtale.inboxes.FieldName;
import no.samtale.inboxes.UpdateEntrypoint;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a caller can do wrong over HTTP, each beside what is right: a documented problem, and nothing stored. */
@SamtaleTest
class BadInputApiTest {
    private static final String CONSOLE = "/api/console/conversations/";
    private static final String WIDGET = "/api/widget/conversations/";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private LivedInCompany company;
    private Held held;
    private Caller visitor;

    @BeforeEach
    void moveIn() {
        company = new LivedInCompany(context, port);
        held = company.holdAll();
        visitor = company.visitor(held.token());
    }

    @AfterEach
    void goRight() {
        clock.goRight();
    }

    @Test
    void findsNothingByUnknownIds() {
        Held unknown = Held.unknown();
        assertProblem(visitor.get(WIDGET + unknown.conversation() + "/messages"), ProblemCode.NOT_FOUND);
        assertProblem(visitor.get("/api/widget/entrypoints/" + unknown.entrypoint()), ProblemCode.NOT_FOUND);
        assertProblem(company.agent().get(CONSOLE + unknown.conversation()), ProblemCode.NOT_FOUND);
        Answer toNobody = company.agent().post(CONSOLE + held.conversation() + "/transfer", to(unknown.agent()));
        assertProblem(toNobody, ProblemCode.INVALID_FIELD);
        assertThat(toNobody.field()).isEqualTo("agentId");

        assertThat(visitor.get(WIDGET + held.conversation() + "/messages").status())
                .isEqualTo(200);
        assertThat(company.agent()
                        .post(CONSOLE + held.conversation() + "/transfer", to(held.agent()))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void opensNothingWithATokenThatWasNotUsedForSevenDays() {
        Duration almost = Limits.VISITOR_TOKEN.minusHours(1);
        clock.advance(almost);
        assertThat(visitor.get("/api/widget/conversation").status()).isEqualTo(200);
        clock.advance(almost);
        assertThat(visitor.get("/api/widget/conversation").status())
                .as("its use lengthened its life")
                .isEqualTo(200);

        clock.advance(Limits.VISITOR_TOKEN.plusSeconds(1));
        assertProblem(visitor.get("/api/widget/conversation"), ProblemCode.TOKEN_UNKNOWN);
        assertProblem(visitor.get(WIDGET + held.conversation() + "/messages"), ProblemCode.TOKEN_UNKNOWN);
        assertProblem(visitor.post(WIDGET + held.conversation() + "/messages", text("Hei")), ProblemCode.TOKEN_UNKNOWN);
        assertProblem(visitor.post(WIDGET + held.conversation() + "/end", Map.of()), ProblemCode.TOKEN_UNKNOWN);
        assertStartsAfresh();
    }

    @Test
    void startsAfreshWithoutATokenThatIsKnownHere() {
        String newer = "2" + held.token().substring(1);
        for (String token :
                new String[] {newer, "", "tull", held.token() + "x", Visitors.token(EntrypointId.random())}) {
            Caller stranger = company.visitor(token);
            assertProblem(stranger.get("/api/widget/conversation"), ProblemCode.TOKEN_UNKNOWN);
            assertProblem(stranger.post(startPath(), start()), ProblemCode.TOKEN_UNKNOWN);
        }
        assertProblem(new Caller(port).get("/api/widget/conversation"), ProblemCode.TOKEN_UNKNOWN);
        assertStartsAfresh();
    }

    @Test
    void takesAnAgentsChangesFromOurOwnPagesOnly() {
        Caller agent = company.agent();
        List<String> writes = List.of("/messages", "/notes", "/transfer", "/close", "/pick");
        agent.with("Origin", "https://ond.example");
        writes.forEach(write -> assertProblem(
                agent.post(CONSOLE + held.conversation() + write, text("Hei")), ProblemCode.WRONG_ORIGIN));
        assertProblem(agent.post("/api/console/frames", Map.of()), ProblemCode.WRONG_ORIGIN);

        agent.with("Origin", agent.origin());
        assertThat(agent.post(CONSOLE + held.conversation() + "/messages", text("Hei"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refusesATextThatIsTooLongOrEmpty() {
        String longest = "å".repeat(Limits.MESSAGE_LENGTH);
        Map<Caller, List<String>> writers = Map.of(
                visitor,
                List.of(WIDGET + held.conversation() + "/messages"),
                company.agent(),
                List.of(CONSOLE + held.conversation() + "/messages", CONSOLE + held.conversation() + "/notes"));
        writers.forEach((writer, paths) -> paths.forEach(path -> {
            assertProblem(writer.post(path, text(longest + "å")), ProblemCode.MESSAGE_TOO_LONG);
            assertProblem(writer.post(path, text(" \n ")), ProblemCode.MESSAGE_EMPTY);
            assertThat(writer.post(path, text(longest)).status()).as(path).isEqualTo(201);
        }));
        Caller next = newVisitor();
        assertProblem(next.post(startPath(), start("message", text(longest + "å"))), ProblemCode.MESSAGE_TOO_LONG);
        assertProblem(next.post(startPath(), start("message", text(""))), ProblemCode.MESSAGE_EMPTY);
        assertThat(next.post(startPath(), start("message", text(longest))).status())
                .isEqualTo(201);
    }

    @Test
    void startsNothingWithoutAFieldThatIsRequired() {
        EntrypointSettings now = company.entrypoint().settings();
        List<AskedField> asked = List.of(new AskedField(FieldName.NAME, true), new AskedField(FieldName.EMAIL, false));
        context.getBean(UpdateEntrypoint.class)
                .update(
                        company.account(),
                        company.entrypoint().id(),
                        new EntrypointSettings(
                                now.team(),
                                now.name(),
                                now.origins(),
                                now.languages(),
                                now.accent(),
                                now.texts(),
                                asked,
                                now.consents()),
                        AuditActor.SYSTEM);
        AccountTables tables = AccountTables.in(context);
        int before = tables.rows(company.account(), "contact");

        Answer without = newVisitor().post(startPath(), start("fields", Map.of("email", "per@example.no")));
        assertProblem(without, ProblemCode.INVALID_FIELD);
        assertThat(without.field()).isEqualTo("name");
        assertThat(tables.rows(company.account(), "contact")).isEqualTo(before);

        assertThat(newVisitor()
                        .post(startPath(), start("fields", Map.of("name", "Per")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    @DisplayName("P07: what the entrypoint does not ask for is dropped, whoever sends it")
    void dropsAFieldThatIsNotAskedFor() {
        Map<String, Object> fields = Map.of(
                "name", "Per", "email", "per@example.no", "phone", "22 22 55 55", "fødselsnummer", "01019912345");
        Map<String, Object> request = start("fields", fields);
        Answer started = newVisitor().post(startPath(), request);
        assertThat(started.status()).isEqualTo(201);

        Answer opened = company.agent().get(CONSOLE + request.get("conversationId"));
        assertThat(opened.body().at("/contact/name").asString()).isEqualTo("Per");
        assertThat(opened.body().at("/contact/identities")).hasSize(1);
        assertThat(opened.body().at("/contact/identities/0/address").asString()).isEqualTo("per@example.no");
        assertThat(opened.body().toString()).doesNotContain("22225555", "22 22 55 55", "01019912345");
    }

    @Test
    void knowsTheNoticesThatThereHaveBeen() {
        Answer answer = newVisitor().post(startPath(), start("noticeVersion", "99.0.0"));
        assertProblem(answer, ProblemCode.INVALID_FIELD);
        assertThat(answer.field()).isEqualTo("noticeVersion");
        assertThat(newVisitor().post(startPath(), start()).status()).isEqualTo(201);
    }

    @Test
    void wantsWorkForTheSeventhConversationFromOneAddressWithinTwelveHours() {
        Caller one = newVisitor();
        IntStream.range(0, Limits.NEW_CONVERSATIONS).forEach(i -> {
            one.with("Samtale-Token", Visitors.token(company.entrypoint().id()));
            assertThat(one.post(startPath(), start()).status()).isEqualTo(201);
        });
        one.with("Samtale-Token", Visitors.token(company.entrypoint().id()));
        assertProblem(one.post(startPath(), start()), ProblemCode.WORK_NEEDED);
        assertThat(newVisitor().post(startPath(), start()).status()).isEqualTo(201);

        clock.advance(Limits.NEW_CONVERSATIONS_WINDOW.plusSeconds(1));
        assertThat(one.post(startPath(), start()).status()).isEqualTo(201);
    }

    @Test
    void refusesTheSixthSignInFromOneAddress() {
        Caller one = new Caller(port);
        IntStream.range(0, Limits.SIGN_INS)
                .forEach(i ->
                        assertProblem(one.signIn(Company.newEmail(), "feil passord her"), ProblemCode.SIGN_IN_FAILED));
        assertProblem(one.signIn(held.email(), Company.PASSWORD), ProblemCode.TOO_MANY);
        assertThat(company.signedIn().get("/api/console/session").status()).isEqualTo(200);
    }

    @Test
    void takesParametersWithinReason() {
        String list = "/api/console/conversations";
        String messages = CONSOLE + held.conversation() + "/messages";
        String tooMany = String.join(
                ",", Stream.generate(Held::id).limit(Limits.ROWS_PER_PAGE + 1L).toList());
        Map.of(
                        list + "?view=alt", ProblemCode.INVALID_FIELD,
                        list + "?cursor=tull", ProblemCode.INVALID_FIELD,
                        list + "?ids=17", ProblemCode.MALFORMED_ID,
                        list + "?ids=" + tooMany, ProblemCode.INVALID_FIELD,
                        list + "?limit=alle", ProblemCode.MALFORMED,
                        messages + "?after=x", ProblemCode.MALFORMED)
                .forEach((path, code) -> assertProblem(company.agent().get(path), code));
        for (String odd : List.of("?limit=-1", "?limit=2147483647", "?after=-5", "?before=-5")) {
            assertThat(company.agent().get(messages + odd).status()).as(odd).isEqualTo(200);
        }
    }

    private void assertStartsAfresh() {
        assertThat(newVisitor().post(startPath(), start()).status()).isEqualTo(201);
    }

    private Caller newVisitor() {
        return company.visitor(Visitors.token(company.entrypoint().id()));
    }

    private String startPath() {
        return "/api/widget/entrypoints/" + held.entrypoint() + "/conversations";
    }

    private Map<String, Object> start() {
        return start("language", "nb");
    }

    private Map<String, Object> start(String field, Object value) {
        Map<String, Object> request = new java.util.HashMap<>(
                Map.of("conversationId", Held.id(), "noticeVersion", company.noticeVersion(), "message", text("Hei")));
        request.put(field, value);
        return request;
    }

    private static Map<String, Object> text(String text) {
        return Map.of("id", Held.id(), "text", text);
    }

    private static Map<String, Object> to(String agent) {
        return Map.of("agentId", agent);
    }

    private static void assertProblem(Answer answer, ProblemCode code) {
        assertThat(answer.code()).as("%s", answer).isEqualTo(code.code());
        assertThat(answer.status()).isEqualTo(code.status());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
