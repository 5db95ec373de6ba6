package no.samtale.channels.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import no.samtale.accounts.Availability;
import no.samtale.accounts.Role;
import no.samtale.conversations.AttendIdle;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.Limits;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.routing.Presence;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Company.Person;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** When the chat is open, and what happens when nobody answers. */
@SamtaleTest
class WaitingApiTest {
    private static final String SETTINGS = "/api/console/entrypoints/";
    /** A Tuesday at noon in Norway. */
    private static final Instant TUESDAY = Instant.parse("2027-03-23T11:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Presence presence;

    @Autowired
    private AttendIdle attend;

    @Autowired
    private NoticeVersions notices;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller administrator;
    private Entrypoint entrypoint;
    private Person kari;
    private String token = "";

    @BeforeEach
    void company() {
        clock.holdAt(TUESDAY);
        company = Company.in(context);
        administrator = company.signedIn(company.administrator(), port);
        entrypoint = company.entrypoint();
        kari = company.hire("Kari Nordmann", Role.AGENT);
        token = Visitors.token(entrypoint.id());
    }

    @AfterEach
    void time() {
        clock.goRight();
    }

    @Test
    void tellsWhetherSomebodyAnswers() {
        assertThat(asked().path("availability").asString()).isEqualTo("offline");
        presence.seen(company.account(), kari.id(), true);
        assertThat(asked().path("availability").asString()).isEqualTo("busy");
        presence.choose(company.account(), kari.id(), Availability.AVAILABLE);
        assertThat(asked().path("availability").asString()).isEqualTo("online");
        assertThat(asked().path("status").asString()).isEqualTo("Vi svarer nå");
    }

    @Test
    void isClosedOverEasterAndOnTheSeventeenthOfMayThoughSomebodyIsThere() {
        set(service(weekdays(), true));
        clock.holdAt(Instant.parse("2027-03-25T11:00:00Z"));
        arrive();

        JsonNode closed = asked();

        assertThat(closed.path("availability").asString()).isEqualTo("offline");
        assertThat(closed.path("status").asString()).isEqualTo("Stengt nå");
        assertThat(closed.path("opensAt").asString()).isEqualTo("2027-03-30T06:00:00Z");
        assertThat(closed.path("hint").asString()).contains("Vi åpner tirsdag 30. mars klokka 08.00.");

        clock.holdAt(Instant.parse("2027-05-17T10:00:00Z"));
        presence.seen(company.account(), kari.id(), true);
        assertThat(asked().path("hint").asString()).contains("Vi åpner i morgen klokka 08.00.");
        clock.holdAt(Instant.parse("2027-05-18T06:00:00Z"));
        presence.seen(company.account(), kari.id(), true);
        assertThat(asked().path("availability").asString()).isEqualTo("online");
    }

    @Test
    void refusesHoursThatAreNone() {
        assertThat(refused(service(List.of(), true))).isEqualTo("service.hours.weekly");
        assertThat(refused(service(List.of(Map.of("day", 8, "from", 480, "to", 960)), true)))
                .isEqualTo("service.hours.weekly");
        assertThat(refused(service(List.of(Map.of("day", 1, "from", 960, "to", 480)), true)))
                .isEqualTo("service.hours.weekly");
        assertThat(refused(service(List.of(Map.of("day", 1, "from", 0, "to", 1_441)), true)))
                .isEqualTo("service.hours.weekly");
        Map<String, Object> elsewhere = service(weekdays(), true);
        hours(elsewhere).put("zone", "Europe/Atlantis");
        assertThat(refused(elsewhere)).isEqualTo("service.hours.zone");
        Map<String, Object> half = service(weekdays(), true);
        hours(half).put("dates", List.of(Map.of("date", "2027-12-23", "from", 480)));
        assertThat(refused(half)).isEqualTo("service.hours.dates");
        Map<String, Object> hasty = service(weekdays(), true);
        hasty.put("patience", Map.of("closing", true, "warnAfter", 8, "closeAfter", 8, "offerAfter", 4));
        assertThat(refused(hasty)).isEqualTo("service.patience.closeAfter");
        hasty.put("patience", Map.of("closing", true, "warnAfter", 0, "closeAfter", 8, "offerAfter", 4));
        assertThat(refused(hasty)).isEqualTo("service.patience.warnAfter");
    }

    @Test
    void keepsWhatWasSetWhereNothingIsSaidOfIt() {
        set(service(weekdays(), true));
        Map<String, Object> settings = settings();
        settings.remove("service");

        Answer saved = administrator.put(SETTINGS + entrypoint.id(), settings);

        assertThat(saved.body().at("/service/hours/weekly")).hasSize(5);
    }

    @Test
    void keepsAMessageThatWasLeftForTheAnswerAndAsksForTheAddressThatTheFormAsksFor() {
        Map<String, Object> service = service(weekdays(), true);
        service.put("formEmail", "required");
        set(service);
        clock.holdAt(Instant.parse("2027-03-25T20:00:00Z"));
        assertThat(asked().path("fields").toString()).contains("\"name\":\"email\",\"required\":true");

        assertThat(start(true, Map.of()).field()).isEqualTo("email");
        Answer left = start(true, Map.of("email", "ola@example.no"));

        assertThat(left.status()).isEqualTo(201);
        assertThat(left.body().path("answerLater").asBoolean()).isTrue();
        assertThat(left.body().hasNonNull("position")).isFalse();
        assertThat(left.body().path("status").asString()).isEqualTo("Meldingen din ligger i køen");
        String id = left.body().path("id").asString();
        // Overnight nothing is said of it, and it stays.
        clock.holdAt(Instant.parse("2027-03-30T06:00:00Z"));
        assertThat(attend.attend(company.account())).isZero();
        Caller agent = taken(id);
        say(agent, id, "Ja, vi har rundstykker.");
        clock.advance(Duration.ofDays(1));
        assertThat(attend.attend(company.account())).isZero();

        assertThat(kinds(id)).containsExactly("text", "joined", "text");
        assertThat(visitor()
                        .get("/api/widget/conversation")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("active");
    }

    @Test
    void servesWhoSitsAndWaitsBeforeWhatWasLeft() {
        String left = start(true, Map.of()).body().path("id").asString();
        String leftToken = token;
        token = Visitors.token(entrypoint.id());
        Answer waiting = start(false, Map.of());

        assertThat(waiting.body().path("position").asInt()).isEqualTo(1);
        assertThat(queue(1))
                .as("a page of one")
                .containsExactly(waiting.body().path("id").asString(), left);
        token = leftToken;
        assertThat(visitor().get("/api/widget/conversation").body().path("id").asString())
                .isEqualTo(left);
    }

    /** As agents see it, page by page. */
    private List<String> queue(int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = administrator
                    .get("/api/console/conversations?view=unassigned&limit=" + limit + cursor)
                    .body();
            page.path("rows").forEach(row -> ids.add(row.path("id").asString()));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asString() : null;
        }
        return ids;
    }

    @Test
    void offersWhoHasWaitedFourMinutesToGoAndFindTheAnswerLater() {
        String id = start(false, Map.of()).body().path("id").asString();
        clock.advance(Duration.ofMinutes(4));
        assertThat(attend.attend(company.account())).isEqualTo(1);
        assertThat(attend.attend(company.account())).isZero();

        JsonNode offered = visitor().get("/api/widget/conversation").body();
        assertThat(offered.path("offer").asString()).isEqualTo("Få svar senere");
        Answer gone = visitor().post("/api/widget/conversations/" + id + "/leave", Map.of());

        assertThat(gone.body().path("answerLater").asBoolean()).isTrue();
        assertThat(visitor()
                        .post("/api/widget/conversations/" + id + "/leave", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(kinds(id)).containsExactly("text", "offered", "left");
        visitor().post("/api/widget/conversations/" + id + "/end", Map.of());
        assertThat(visitor()
                        .post("/api/widget/conversations/" + id + "/leave", Map.of())
                        .code())
                .isEqualTo("conversation_closed");
    }

    @Test
    void asksAnIdleVisitorEndsWhatStaysSilentAndGoesOnWithTheSameAgent() {
        arrive();
        String id = start(false, Map.of()).body().path("id").asString();
        Caller agent = taken(id);
        clock.advance(Duration.ofHours(1));
        assertThat(attend.attend(company.account())).as("the visitor waits").isZero();
        say(agent, id, "Hva gjelder det?");
        clock.advance(Duration.ofMinutes(6));
        assertThat(attend.attend(company.account())).isEqualTo(1);
        clock.advance(Duration.ofMinutes(2));
        assertThat(attend.attend(company.account())).isEqualTo(1);
        assertThat(kinds(id)).containsExactly("text", "joined", "text", "warned", "closed");
        JsonNode closed = visitor().get("/api/widget/conversation").body();
        assertThat(Instant.parse(closed.path("reopensUntil").asString()))
                .isEqualTo(clock.instant().plus(Limits.REOPENS_WITHIN));

        clock.advance(Duration.ofMinutes(29));
        presence.seen(company.account(), kari.id(), false);
        assertThat(write(id, "Her er jeg igjen.").status()).isEqualTo(201);

        JsonNode open = visitor().get("/api/widget/conversation").body();
        assertThat(open.path("state").asString()).isEqualTo("active");
        assertThat(open.path("agentName").asString()).isEqualTo("Kari");
        assertThat(open.hasNonNull("reopensUntil")).isFalse();
        assertThat(kinds(id)).endsWith("closed", "reopened", "text");
    }

    @Test
    void goesBackToTheQueueWhenTheAgentHasGoneAndEndsForGoodAfterHalfAnHour() {
        arrive();
        String id = start(false, Map.of()).body().path("id").asString();
        taken(id).post("/api/console/conversations/" + id + "/close", Map.of());
        presence.choose(company.account(), kari.id(), Availability.AWAY);

        assertThat(write(id, "Én ting til.").status()).isEqualTo(201);
        assertThat(visitor()
                        .get("/api/widget/conversation")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("waiting");

        visitor().post("/api/widget/conversations/" + id + "/end", Map.of());
        clock.advance(Limits.REOPENS_WITHIN.plusMillis(1));
        assertThat(write(id, "For sent").code()).isEqualTo("conversation_closed");
    }

    @Test
    void tellsHowLongOthersWaitedOnceEnoughHave() {
        List<String> ids = IntStream.range(0, 4)
                .mapToObj(number -> {
                    token = Visitors.token(entrypoint.id());
                    return start(false, Map.of()).body().path("id").asString();
                })
                .toList();
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofSeconds(60));
            taken(ids.get(i));
        }

        JsonNode told = visitor().get("/api/widget/conversation").body();

        assertThat(told.path("hint").asString()).startsWith("Vanlig ventetid er omtrent 2 minutter.");
    }

    @Test
    void givesTheVisitorWhatWasSaidAsAFileAndNobodyElse() {
        arrive();
        String id = start(false, Map.of("name", "Ola Hansen")).body().path("id").asString();
        Caller agent = taken(id);
        say(agent, id, "Hei, hva gjelder det?");
        agent.post(
                "/api/console/conversations/" + id + "/notes", Map.of("id", UUID.randomUUID(), "text", "bare for oss"));

        Answer file = visitor().get("/api/widget/conversations/" + id + "/transcript");

        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"samtale-2027-03-23.txt\"");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(file.body().asString())
                .contains("– Du\r\nHei\r\n", "– Kari\r\nHei, hva gjelder det?", "Kari er med i samtalen")
                .doesNotContain("Nordmann", "bare for oss");
        visitor().post("/api/widget/conversations/" + id + "/end", Map.of());
        assertThat(visitor()
                        .get("/api/widget/conversations/" + id + "/transcript")
                        .body()
                        .asString())
                .contains("Du avsluttet samtalen");
        token = Visitors.token(entrypoint.id());
        assertThat(visitor()
                        .get("/api/widget/conversations/" + id + "/transcript")
                        .code())
                .isEqualTo("token_unknown");
    }

    private JsonNode asked() {
        return new Caller(port)
                .get("/api/widget/entrypoints/" + entrypoint.id() + "?language=nb")
                .body();
    }

    private Caller visitor() {
        return new Caller(port).with("Samtale-Token", token);
    }

    private Answer start(boolean later, Map<String, String> fields) {
        return visitor()
                .post(
                        "/api/widget/entrypoints/" + entrypoint.id() + "/conversations",
                        Map.of(
                                "conversationId", UUID.randomUUID(),
                                "language", "nb",
                                "noticeVersion", notices.current(company.account()),
                                "fields", fields,
                                "message", Map.of("id", UUID.randomUUID(), "text", "Hei"),
                                "choices", List.of(),
                                "later", later));
    }

    private Answer write(String id, String text) {
        return visitor()
                .post("/api/widget/conversations/" + id + "/messages", Map.of("id", UUID.randomUUID(), "text", text));
    }

    private Caller taken(String id) {
        Caller agent = company.signedIn(kari, port);
        agent.post("/api/console/conversations/" + id + "/pick", Map.of());
        return agent;
    }

    private static void say(Caller agent, String id, String text) {
        Answer said = agent.post(
                "/api/console/conversations/" + id + "/messages", Map.of("id", UUID.randomUUID(), "text", text));
        assertThat(said.status()).isEqualTo(201);
    }

    private List<String> kinds(String id) {
        return StreamSupport.stream(
                        visitor()
                                .get("/api/widget/conversations/" + id + "/messages")
                                .body()
                                .path("messages")
                                .spliterator(),
                        false)
                .map(message -> message.path("kind").asString())
                .toList();
    }

    private void arrive() {
        presence.choose(company.account(), kari.id(), Availability.AVAILABLE);
        presence.seen(company.account(), kari.id(), true);
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        administrator
                .get(SETTINGS + entrypoint.id())
                .body()
                .properties()
                .forEach(field -> settings.put(field.getKey(), field.getValue()));
        settings.remove("id");
        settings.remove("inboxId");
        return settings;
    }

    private void set(Map<String, Object> service) {
        assertThat(put(service).status()).isEqualTo(200);
    }

    private Answer put(Map<String, Object> service) {
        Map<String, Object> settings = settings();
        settings.put("service", service);
        Answer saved = administrator.put(SETTINGS + entrypoint.id(), settings);
        // Visitors see it within ten seconds.
        clock.advance(Duration.ofSeconds(11));
        return saved;
    }

    private String refused(Map<String, Object> service) {
        Answer answer = put(service);
        assertThat(answer.code()).isEqualTo("invalid_field");
        return String.valueOf(answer.field());
    }

    @SuppressWarnings("unchecked") // The map is the test's own, of texts at each level.
    private static Map<String, Object> hours(Map<String, Object> service) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(service.get("hours"));
    }

    private static List<Map<String, Integer>> weekdays() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(day -> Map.of("day", day, "from", 480, "to", 960))
                .toList();
    }

    private static Map<String, Object> service(List<Map<String, Integer>> weekly, boolean holidays) {
        Map<String, Object> hours = new HashMap<>(Map.of(
                "zone", "Europe/Oslo", "weekly", weekly, "holidays", holidays, "eves", List.of(), "dates", List.of()));
        return new HashMap<>(Map.of(
                "hours",
                hours,
                "patience",
                Map.of("closing", true, "warnAfter", 6, "closeAfter", 8, "offerAfter", 4),
                "formEmail",
                "as_before_chat"));
    }
}
