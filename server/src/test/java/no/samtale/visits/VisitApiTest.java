package no.samtale.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.retention.Expiring;
import no.samtale.privacy.retention.RetentionPeriods;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.Visitors;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.PurposeRefused;
import no.samtale.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is collected of a visit over HTTP: nothing before a yes, nothing after a no, nothing when its time is over. */
@SamtaleTest
class VisitApiTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final List<String> COLLECTED = List.of("trail_page", "visitor_device", "visitor_position");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Vault vault;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Company company;
    private Entrypoint entrypoint;
    private Caller agent;
    private Caller visitor;
    private String conversation;
    private String path;

    @BeforeEach
    void somebodyStarts() {
        company = Company.in(context);
        entrypoint = company.entrypoint();
        agent = company.signedIn(company.hire("Kari Nordmann", Role.AGENT, Role.PRIVACY_OFFICER), port);
        start(List.of());
    }

    private Answer start(List<Map<String, Object>> choices) {
        visitor = new Caller(port)
                .with("Samtale-Token", Visitors.token(entrypoint.id()))
                .with("User-Agent", FIREFOX);
        conversation = UUID.randomUUID().toString();
        path = "/api/widget/conversations/" + conversation;
        Answer answer = visitor.post(
                "/api/widget/entrypoints/" + entrypoint.id() + "/conversations",
                Map.of(
                        "conversationId",
                        conversation,
                        "noticeVersion",
                        context.getBean(NoticeVersions.class).current(company.account()),
                        "message",
                        Map.of("id", UUID.randomUUID(), "text", "Hei"),
                        "choices",
                        choices));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer;
    }

    private JsonNode prompt() {
        return new Caller(port)
                .get("/api/widget/entrypoints/" + entrypoint.id() + "/choices?language=nb")
                .body()
                .at("/asked/0");
    }

    private Map<String, Object> choice(boolean yes) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "purpose",
                "improve",
                "yes",
                yes,
                "oldEnough",
                yes,
                "language",
                "nb",
                "text",
                prompt().path("hash").asString());
    }

    private Answer choose(boolean yes) {
        Answer answer = visitor.post(path + "/choices", choice(yes));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    private Answer page(String where) {
        return visitor.post(path + "/pages", Map.of("id", UUID.randomUUID(), "path", where));
    }

    private Answer position() {
        return visitor.post(path + "/position", Map.of("latitude", 59.9139, "longitude", 10.7522));
    }

    private JsonNode seen() {
        return agent.get("/api/console/conversations/" + conversation + "/visit")
                .body();
    }

    private long rows(String table) {
        return transactions.call(
                company.account(), () -> jdbc.sql("select count(*) from " + table + " where conversation_id = :id")
                        .param("id", UUID.fromString(conversation))
                        .query(Long.class)
                        .single());
    }

    private List<KeyScope> trails(String table) {
        return transactions.call(
                company.account(), () -> jdbc.sql("select trail_id from " + table + " where conversation_id = :id")
                        .param("id", UUID.fromString(conversation))
                        .query((row, number) ->
                                new KeyScope(company.account(), KeyScope.Kind.TRAIL, row.getObject(1, UUID.class)))
                        .list());
    }

    @Test
    @DisplayName("P12 P13 P20 before a yes nothing is collected, and what is sent all the same is refused")
    void collectsNothingBeforeAYes() {
        assertThat(page("/priser").code()).isEqualTo("purpose_refused");
        assertThat(position().code()).isEqualTo("purpose_refused");
        choose(false);
        assertThat(page("/priser").code()).isEqualTo("purpose_refused");

        assertThat(COLLECTED).allSatisfy(table -> assertThat(rows(table)).isZero());
        assertThat(seen().path("pages")).isEmpty();
        assertThat(seen().path("device").asString("")).isEmpty();
    }

    @Test
    @DisplayName("P11 P12 P13 after a yes the agent sees pages, device and area, and no more of them than was said")
    void collectsAfterAYes() {
        choose(true);
        assertThat(page("/priser?kunde=Per#to").status()).isEqualTo(204);
        clock.advance(Duration.ofSeconds(1));
        assertThat(page("/hjelp").status()).isEqualTo(204);
        assertThat(position().status()).isEqualTo(204);

        JsonNode seen = seen();
        assertThat(seen.at("/pages/0/path").asString()).isEqualTo("/hjelp");
        assertThat(seen.at("/pages/1/path").asString()).isEqualTo("/priser");
        assertThat(seen.path("device").asString()).isEqualTo("Linux · Firefox 140");
        assertThat(seen.path("area").asString()).isEqualTo("59.9 10.8");
        assertThat(seen.at("/choices/0/choice").asString()).isEqualTo("given");
        assertThat(seen.toString()).as("the network is for preventing abuse").doesNotContain("/24");
    }

    @Test
    @DisplayName(
            "P03 P09 P21 a withdrawal erases at once what rested on it, keys and rows, and the conversation goes on")
    void erasesWithTheConsent() {
        choose(true);
        page("/priser");
        position();
        List<KeyScope> keys =
                COLLECTED.stream().flatMap(table -> trails(table).stream()).toList();
        assertThat(keys).hasSize(3);

        assertThat(choose(false).body().at("/choices/improve").asBoolean(true)).isFalse();

        assertThat(COLLECTED).allSatisfy(table -> assertThat(rows(table)).isZero());
        assertThat(keys).allSatisfy(this::assertKeyGone);
        assertThat(rows("visitor_network")).as("rests on no consent").isOne();
        assertThat(page("/hjelp").code()).isEqualTo("purpose_refused");
        assertThat(seen().at("/choices/0/choice").asString()).isEqualTo("withdrawn");
        assertThat(visitor.post(path + "/messages", Map.of("id", UUID.randomUUID(), "text", "Jeg er her ennå"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    @DisplayName("P02 P03 the vault itself refuses a purpose whose consent is withdrawn")
    void isRefusedByTheGate() {
        choose(true);
        page("/priser");
        KeyScope trail = trails("trail_page").getFirst();
        Cell cell = new Cell("trail_page", "path_sealed", UUID.randomUUID());
        byte[] sealed = vault.seal(Purpose.IMPROVE, trail, cell, "/en/side");
        assertThat(vault.open(Purpose.IMPROVE, trail, cell, sealed)).isEqualTo("/en/side");

        KeyScope kept = new KeyScope(
                company.account(),
                KeyScope.Kind.TRAIL,
                trails("visitor_network").getFirst().id());
        assertThat(vault.seal(Purpose.IMPROVE, kept, cell, "/en/side")).isNotEmpty();
        choose(false);

        assertThatExceptionOfType(PurposeRefused.class)
                .isThrownBy(() -> vault.seal(Purpose.IMPROVE, kept, cell, "/en/side"));
        assertThatExceptionOfType(PurposeRefused.class)
                .isThrownBy(() -> vault.open(Purpose.IMPROVE, kept, cell, sealed));
    }

    @Test
    @DisplayName("P20 what was chosen before the chat is handed over with its proof when the conversation starts")
    void takesWhatTheBrowserKept() {
        start(List.of(choice(true)));

        assertThat(visitor.get(path + "/choices").body().at("/choices/improve").asBoolean(false))
                .isTrue();
        assertThat(page("/priser").status()).isEqualTo(204);
    }

    @Test
    @DisplayName("P11 P12 P13 P31 the day after, pages, device and area are gone; the network after a fortnight")
    void goesWhenItsTimeIsOver() {
        choose(true);
        page("/priser");
        position();
        List<KeyScope> keys =
                COLLECTED.stream().flatMap(table -> trails(table).stream()).toList();
        List<KeyScope> network = trails("visitor_network");

        clock.advance(Duration.ofHours(23));
        expire();
        assertThat(COLLECTED).allSatisfy(table -> assertThat(rows(table)).isOne());

        clock.advance(Duration.ofHours(2));
        expire();
        assertThat(COLLECTED).allSatisfy(table -> assertThat(rows(table)).isZero());
        assertThat(keys).allSatisfy(this::assertKeyGone);
        assertThat(rows("visitor_network")).isOne();

        clock.advance(Duration.ofDays(13));
        expire();
        assertThat(rows("visitor_network")).isZero();
        assertThat(network).isNotEmpty().allSatisfy(this::assertKeyGone);
    }

    @Test
    @DisplayName("P12 P31 a trail goes a day after its first page, whatever came later")
    void beginsATrailAnewAfterADay() {
        choose(true);
        page("/en");
        clock.advance(Duration.ofHours(20));
        page("/to");
        assertThat(trails("trail_page").stream().distinct()).hasSize(1);

        clock.advance(Duration.ofHours(5));
        page("/tre");
        expire();

        assertThat(seen().path("pages")).hasSize(1);
        assertThat(seen().at("/pages/0/path").asString()).isEqualTo("/tre");
    }

    @Test
    @DisplayName("P29 P32 what was collected is in the export, and goes with the person, keys too")
    void isExportedAndErased() {
        choose(true);
        page("/priser");
        position();
        List<KeyScope> keys = trails("trail_page");
        List<KeyScope> network = trails("visitor_network");
        String contact = agent.get("/api/console/conversations/" + conversation)
                .body()
                .at("/contact/id")
                .asString();

        String export =
                agent.get("/api/console/contacts/" + contact + "/export").body().toString();
        assertThat(export)
                .contains(
                        "/priser",
                        "Linux · Firefox 140",
                        "59.9 10.8",
                        "/24",
                        prompt().path("question").asString());

        assertThat(agent.post("/api/console/contacts/" + contact + "/erasure", Map.of("id", UUID.randomUUID()))
                        .status())
                .isEqualTo(200);
        assertThat(COLLECTED).allSatisfy(table -> assertThat(rows(table)).isZero());
        assertThat(rows("visitor_network")).isZero();
        assertThat(keys).allSatisfy(this::assertKeyGone);
        assertThat(network).allSatisfy(this::assertKeyGone);
    }

    @Test
    void takesNoYesToOtherWordsOrFromAChildOrForWhatIsNotAsked() {
        Map<String, Object> other = new java.util.HashMap<>(choice(true));
        other.put("text", "00");
        assertThat(visitor.post(path + "/choices", other).code()).isEqualTo("conflict");
        Map<String, Object> young = new java.util.HashMap<>(choice(true));
        young.put("oldEnough", false);
        assertThat(visitor.post(path + "/choices", young).field()).isEqualTo("oldEnough");
        Map<String, Object> unasked = new java.util.HashMap<>(choice(true));
        unasked.put("purpose", "marketing");
        assertThat(visitor.post(path + "/choices", unasked).field()).isEqualTo("purpose");

        assertThat(visitor.get(path + "/choices").body().at("/choices/improve").asString(""))
                .isEmpty();
    }

    private void expire() {
        RetentionPeriods periods = context.getBean(RetentionPeriods.class);
        context.getBeansOfType(Expiring.class).values().stream()
                .filter(each ->
                        List.of("trail", "device", "position", "network").contains(each.category()))
                .forEach(each -> transactions.run(
                        company.account(),
                        () -> each.expire(
                                company.account(),
                                new no.samtale.privacy.retention.Expiry(
                                        clock.instant().minus(periods.of(each.category())), java.util.Set.of(), 100))));
    }

    private void assertKeyGone(KeyScope scope) {
        assertThatExceptionOfType(KeyDestroyed.class)
                .isThrownBy(() -> vault.open(
                        Purpose.RIGHTS,
                        scope,
                        new Cell("visitor_network", "network_sealed", UUID.randomUUID()),
                        new byte[64]));
    }
}
