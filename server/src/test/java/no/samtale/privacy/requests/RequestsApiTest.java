package no.samtale.privacy.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What people ask for about their data, from receipt to answer. */
@SamtaleTest
class RequestsApiTest {
    private static final String REQUESTS = "/api/console/privacy/requests";
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AskQuestion ask;

    @Autowired
    private SubjectRequests requests;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    @Autowired
    private RequestClock requestClock;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller officer;
    private Caller agent;

    /** A conversation whose person asks for something in its first message. */
    private record Talk(String conversation, String contact, Instant asked) {}

    @BeforeEach
    void found() {
        company = Company.in(context);
        officer = company.signedIn(company.hire("Pia Personvern", Role.PRIVACY_OFFICER), port);
        agent = company.signedIn(company.hire("Ola Operatør", Role.AGENT), port);
    }

    @AfterEach
    void goRight() {
        clock.goRight();
    }

    @Test
    @DisplayName("P46 counts the deadline from the message, not from the click")
    void countsFromTheMessage() {
        clock.holdAt(Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofDays(20)));
        Talk talk = talk("Slett alt dere har om meg");
        clock.goRight();

        Answer opened = open(agent, talk, UUID.randomUUID(), "erasure", 1);

        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        assertThat(opened.body().path("dueOn").asString())
                .isEqualTo(requestClock.due(talk.asked()).toString())
                .isNotEqualTo(requestClock.due(Instant.now()).toString());
        JsonNode row = row(opened.body().path("id").asString());
        assertThat(Instant.parse(row.path("receivedAt").asString())).isEqualTo(talk.asked());
        assertThat(row.at("/contact/name").asString()).isEqualTo("Kari Nordmann");
        assertThat(one(row.path("id").asString()).path("text").asString()).isEqualTo("Slett alt dere har om meg");
    }

    @Test
    @DisplayName("P46 makes a request of what the person has written, once for an id")
    void takesTheirWordsOnly() {
        Talk talk = talk("Hva har dere om meg?");
        UUID id = UUID.randomUUID();
        agent.post("/api/console/conversations/" + talk.conversation() + "/pick", Map.of());
        agent.post(
                "/api/console/conversations/" + talk.conversation() + "/messages",
                Map.of("id", UUID.randomUUID().toString(), "text", "Vent litt"));

        assertThat(open(agent, talk, UUID.randomUUID(), "access", 3).field()).isEqualTo("seq");
        assertThat(open(agent, talk, UUID.randomUUID(), "access", 99).field()).isEqualTo("seq");
        assertThat(open(agent, talk, UUID.randomUUID(), "party", 1).status()).isBetween(400, 422);
        assertThat(open(agent, talk, id, "access", 1).status()).isEqualTo(201);
        assertThat(open(agent, talk, id, "access", 1).status()).isEqualTo(201);
        assertThat(open(agent, talk, id, "erasure", 1).code()).isEqualTo("id_reused");
        assertThat(list("open")).hasSize(1);
    }

    @Test
    @DisplayName("P40 extends by two months with a reason, told within the first month and once")
    void extendsWithinTheMonth() {
        String id = opened("access");
        LocalDate received = LocalDate.now(OSLO);

        assertThat(officer.post(REQUESTS + "/" + id + "/extension", Map.of("text", " "))
                        .field())
                .isEqualTo("text");
        Answer extended = officer.post(REQUESTS + "/" + id + "/extension", Map.of("text", "Det er mange kilder"));

        assertThat(LocalDate.parse(extended.body().path("dueOn").asString())).isAfterOrEqualTo(received.plusMonths(3));
        assertThat(told(id, "extended")).contains("Det er mange kilder", "artikkel 12 nr. 3", "Datatilsynet");
        assertThat(officer.post(REQUESTS + "/" + id + "/extension", Map.of("text", "Enda mer"))
                        .code())
                .isEqualTo("conflict");
    }

    @Test
    @DisplayName("P40 lets nobody extend when the month is over, and shows what is near and overdue")
    void remindsAndIsLate() {
        clock.holdAt(Instant.parse("2026-06-10T10:00:00Z"));
        String id = opened("access");
        clock.holdAt(Instant.parse("2026-07-02T10:00:00Z"));
        assertThat(counts()).isEqualTo(List.of(1, 0, 0));
        clock.holdAt(Instant.parse("2026-07-03T10:00:00Z"));
        assertThat(counts()).isEqualTo(List.of(1, 1, 0));
        assertThat(row(id).path("near").asBoolean()).isTrue();
        clock.holdAt(Instant.parse("2026-07-11T10:00:00Z"));

        assertThat(counts()).isEqualTo(List.of(1, 0, 1));
        assertThat(row(id).path("daysLeft").asInt()).isEqualTo(-1);
        assertThat(row(id).path("extensible").asBoolean()).isFalse();
        assertThat(officer.post(REQUESTS + "/" + id + "/extension", Map.of("text", "For sent"))
                        .code())
                .isEqualTo("extension_late");
        assertThat(context.getBean(MeterRegistry.class)
                        .find("samtale.requests.overdue")
                        .gauge())
                .isNotNull();
    }

    @Test
    @DisplayName("P40 lets the clock run on while it is in doubt who asks (Art. 12(6))")
    void doubtsIdentity() {
        String id = opened("access");
        String due = row(id).path("dueOn").asString();

        JsonNode doubted = officer.post(REQUESTS + "/" + id + "/identity", Map.of("text", "Når skrev du til oss sist?"))
                .body();
        assertThat(doubted.path("state").asString()).isEqualTo("identity-doubted");
        assertThat(doubted.path("dueOn").asString()).isEqualTo(due);
        assertThat(told(id, "identity-doubted")).contains("Når skrev du til oss sist?", "artikkel 12 nr. 6");
        assertThat(officer.post(REQUESTS + "/" + id + "/work", Map.of())
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("in-work");
        assertThat(steps(id)).containsExactly("opened", "identity-doubted", "identity-settled");
    }

    @Test
    @DisplayName("P39 refuses on a legal ground that fits, and tells how to complain")
    void refusesWithAGround() {
        String id = opened("access");
        String refusal = REQUESTS + "/" + id + "/refusal";

        assertThat(officer.post(refusal, Map.of("text", "Fordi")).field()).isEqualTo("ground");
        assertThat(officer.post(refusal, Map.of("ground", "not-there", "text", "Fordi"))
                        .field())
                .isEqualTo("ground");
        assertThat(officer.post(refusal, Map.of("ground", "accurate", "text", "Fordi"))
                        .field())
                .as("a ground for correction alone")
                .isEqualTo("ground");
        Map<String, String> reason = Map.of("ground", "rights-of-others", "text", "Dialogen er også en annens {kind}");
        String preview =
                officer.post(refusal + "/preview", reason).body().path("text").asString();
        Answer refused = officer.post(refusal, reason);

        assertThat(refused.body().path("state").asString()).isEqualTo("refused");
        assertThat(told(id, "refused"))
                .isEqualTo(preview)
                .contains(
                        "kravet ditt om innsyn",
                        "GDPR Art. 15(4)",
                        "Dialogen er også en annens {kind}",
                        "klage til Datatilsynet",
                        "www.datatilsynet.no");
        assertThat(officer.post(REQUESTS + "/" + id + "/answer", Map.of("text", "Likevel"))
                        .code())
                .isEqualTo("request_ended");
        assertThat(list("open")).isEmpty();
        assertThat(list("ended")).hasSize(1);
    }

    @Test
    @DisplayName("P29 P32 gives the request and its answer to the person, and forgets the person when they are erased")
    void isExportedAndErased() {
        Talk talk = talk("Hva har dere om meg, og hvorfor?");
        String id = UUID.randomUUID().toString();
        open(agent, talk, UUID.fromString(id), "access", 1);
        officer.post(REQUESTS + "/" + id + "/steps", Map.of("action", "exported"));
        officer.post(REQUESTS + "/" + id + "/answer", Map.of("text", "Her er alt vi har."));
        String open = opened("erasure", talk);

        String export = officer.get("/api/console/contacts/" + talk.contact() + "/export")
                .body()
                .toString();
        assertThat(export)
                .contains("Hva har dere om meg, og hvorfor?", "Her er alt vi har.", "subject_request", "request_step");
        Answer erased = officer.post(
                "/api/console/contacts/" + talk.contact() + "/erasure",
                Map.of("id", UUID.randomUUID().toString()));
        assertThat(erased.status()).as("%s", erased).isEqualTo(200);

        JsonNode left = one(id);
        assertThat(left.path("request").path("state").asString()).isEqualTo("answered");
        assertThat(left.toString()).doesNotContain(talk.contact(), talk.conversation(), "Her er alt", "Hva har dere");
        assertThat(one(open).path("request").path("state").asString()).isEqualTo("closed");
        assertThat(sealedLeft()).isZero();
    }

    @Test
    @DisplayName("P40 opens a conversation in the privacy inbox for a question, with the deadline on it")
    void opensAConversationForAQuestion() {
        Talk talk = talk("Hei");
        ContactId contact = ContactId.of(talk.contact());
        UUID id = UUID.randomUUID();

        SubjectRequest asked = ask.ask(company.account(), contact, id, "nb", "Hvem har sett på opplysningene mine?");
        assertThat(ask.ask(company.account(), contact, id, "nb", "Hvem har sett på opplysningene mine?"))
                .isEqualTo(requests.request(company.account(), id).orElseThrow());

        JsonNode conversation = officer.get("/api/console/conversations/" + asked.conversation())
                .body();
        assertThat(conversation.at("/row/team/name").asString()).isEqualTo("Personvern");
        assertThat(conversation.at("/row/state").asString()).isEqualTo("waiting");
        assertThat(conversation.at("/messages/0/text").asString()).isEqualTo("Hvem har sett på opplysningene mine?");
        assertThat(conversation.at("/contact/id").asString()).isEqualTo(talk.contact());
        assertThat(agent.get("/api/console/conversations/" + asked.conversation())
                        .status())
                .as("an agent of customer service")
                .isEqualTo(404);
        assertThat(row(id.toString()).path("dueOn").asString())
                .isEqualTo(requestClock.due(asked.received()).toString());
        assertThat(officer.get("/api/console/entrypoints").body().toString()).doesNotContain("\"Personvern\"");
    }

    @Test
    void isForPrivacyOfficersAndAdministrators() {
        String id = opened("access");

        assertThat(agent.get(REQUESTS).code()).isEqualTo("role_missing");
        assertThat(agent.get(REQUESTS + "/" + id).code()).isEqualTo("role_missing");
        assertThat(agent.post(REQUESTS + "/" + id + "/answer", Map.of("text", "Nei"))
                        .code())
                .isEqualTo("role_missing");
        assertThat(officer.get(REQUESTS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void refusesAReceiptThatLiesAhead() {
        Talk talk = talk("Hei");
        Answer answer = officer.post(
                REQUESTS,
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "contactId", talk.contact(),
                        "kind", "access",
                        "receivedAt", Instant.now().plus(Duration.ofDays(1)).toString(),
                        "language", "nb"));

        assertThat(answer.field()).isEqualTo("receivedAt");
    }

    private String opened(String kind) {
        return opened(kind, talk("Jeg vil bruke rettighetene mine"));
    }

    private String opened(String kind, Talk talk) {
        UUID id = UUID.randomUUID();
        assertThat(open(agent, talk, id, kind, 1).status()).isEqualTo(201);
        return id.toString();
    }

    private static Answer open(Caller caller, Talk talk, UUID id, String kind, long seq) {
        return caller.post(
                "/api/console/conversations/" + talk.conversation() + "/requests",
                Map.of("id", id.toString(), "kind", kind, "seq", seq));
    }

    private JsonNode one(String id) {
        return officer.get(REQUESTS + "/" + id).body();
    }

    private JsonNode row(String id) {
        return one(id).path("request");
    }

    private List<String> steps(String id) {
        return one(id).path("steps")
                .valueStream()
                .map(step -> step.path("step").asString())
                .toList();
    }

    private String told(String id, String step) {
        return one(id).path("steps")
                .valueStream()
                .filter(each -> each.path("step").asString().equals(step))
                .findFirst()
                .orElseThrow()
                .path("told")
                .asString();
    }

    private List<JsonNode> list(String state) {
        return officer.get(REQUESTS + "?state=" + state)
                .body()
                .path("requests")
                .valueStream()
                .toList();
    }

    private List<Integer> counts() {
        JsonNode counts = officer.get(REQUESTS).body().path("counts");
        return List.of(
                counts.path("open").asInt(),
                counts.path("near").asInt(),
                counts.path("overdue").asInt());
    }

    private int sealedLeft() {
        return transactions.call(
                company.account(), () -> jdbc.sql("""
                        select (select count(*) from subject_request where text_sealed is not null)
                            + (select count(*) from request_step where told_sealed is not null)
                        """).query(Integer.class).single());
    }

    private Talk talk(String text) {
        Entrypoint entrypoint = company.entrypoint();
        String conversation = UUID.randomUUID().toString();
        Caller visitor = new Caller(port).with("Samtale-Token", Visitors.token(entrypoint.id()));
        String notice = visitor.get("/api/widget/entrypoints/" + entrypoint.id())
                .body()
                .at("/notice/version")
                .asString();
        Answer started = visitor.post(
                "/api/widget/entrypoints/" + entrypoint.id() + "/conversations",
                Map.of(
                        "conversationId",
                        conversation,
                        "language",
                        "nb",
                        "noticeVersion",
                        notice,
                        "fields",
                        Map.of("name", "Kari Nordmann"),
                        "message",
                        Map.of("id", UUID.randomUUID().toString(), "text", text)));
        assertThat(started.status()).as("%s", started).isEqualTo(201);
        JsonNode opened =
                officer.get("/api/console/conversations/" + conversation).body();
        return new Talk(
                conversation,
                opened.at("/contact/id").asString(),
                Instant.parse(opened.at("/messages/0/at").asString()));
    }
}
