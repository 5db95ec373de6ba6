package no.samtale.privacy.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.retention.Expiry;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The statutory archive (GDPR Art. 17(3)(b), bokføringsloven § 13): each refusal beside what is kept. */
@SamtaleTest
class ArchiveApiTest {
    private static final String NAME = "Per Ærlig";
    private static final String SAID = "Jeg bestiller tre par ski til 4990 kroner";
    private static final String ANSWERED = "Bestillingen er notert";
    private static final String REASON = "Fakturaen viser til denne meldingen";
    private static final String PATH = "/api/console/archive";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller officer;
    private String token = "";
    private String conversation = "";
    private String contact = "";

    @BeforeEach
    void somebodyHasOrdered() {
        clock.holdAt(Instant.parse("2026-11-22T12:00:00Z"));
        company = Company.in(context);
        officer = company.signedIn(company.hire("Kari Nordmann", Role.AGENT, Role.PRIVACY_OFFICER), port);
        officer.put("/api/console/availability", Map.of("availability", "busy"));
        Entrypoint entrypoint = company.entrypoint();
        token = Visitors.token(entrypoint.id());
        conversation = UUID.randomUUID().toString();
        Map<String, Object> start = Map.of(
                "conversationId", conversation,
                "language", "nb",
                "noticeVersion", context.getBean(NoticeVersions.class).current(company.account()),
                "fields", Map.of("name", NAME, "email", "per@example.no"),
                "message", Map.of("id", UUID.randomUUID(), "text", SAID));
        done(visitor().post("/api/widget/entrypoints/" + entrypoint.id() + "/conversations", start));
        done(officer.post(console() + "/pick", Map.of()));
        contact = done(officer.get(console())).at("/contact/id").asString();
    }

    @AfterEach
    void goRight() {
        clock.goRight();
    }

    private Caller visitor() {
        return new Caller(port).with("Samtale-Token", token);
    }

    private String console() {
        return "/api/console/conversations/" + conversation;
    }

    private int say(String text) {
        return done(officer.post(console() + "/messages", Map.of("id", UUID.randomUUID(), "text", text)))
                .path("seq")
                .asInt();
    }

    private static Map<String, Object> keeping(int seq) {
        return new TreeMap<>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "seq",
                seq,
                "ground",
                "bokforing-booked",
                "kind",
                "order-confirmation",
                "financialYear",
                2026,
                "reason",
                REASON));
    }

    private Answer keep(Map<String, Object> keeping) {
        return officer.post(console() + "/archive", keeping);
    }

    private String kept(int seq) {
        return done(keep(keeping(seq))).path("id").asString();
    }

    private JsonNode erase() {
        return done(officer.post("/api/console/contacts/" + contact + "/erasure", Map.of("id", UUID.randomUUID())));
    }

    private int expire(LocalDate today) {
        Instant before = today.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return transactions.call(company.account(), () -> context.getBean(ArchiveRetention.class)
                .expire(company.account(), new Expiry(before, Set.of(), 100)));
    }

    private static JsonNode done(Answer answer) {
        assertThat(answer.status() / 100).as("%s", answer).isEqualTo(2);
        return answer.body();
    }

    @Test
    @DisplayName(
            "P32 a message is kept as documentation with its law and date, and opens for whoever answers for privacy")
    void keeps() {
        JsonNode entry = done(keep(keeping(1)));

        assertThat(entry.path("keptUntil").asString()).isEqualTo("2031-12-31");
        assertThat(entry.path("law").asString()).contains("bokføringsloven", "§ 13");
        assertThat(entry.path("kind").asString()).isEqualTo("Ordrebekreftelse");
        assertThat(done(officer.get(PATH)).get(0)).isEqualTo(entry);
        JsonNode opened = done(officer.get(PATH + "/" + entry.path("id").asString()));
        assertThat(opened.path("text").asString()).isEqualTo(SAID);
        assertThat(opened.path("name").asString()).isEqualTo(NAME);
        assertThat(opened.path("reason").asString()).isEqualTo(REASON);
        assertThat(opened.path("keptBy").asString()).isEqualTo("Kari Nordmann");
        assertThat(done(officer.get(PATH + "?language=en")).get(0).path("kind").asString())
                .isEqualTo("Order confirmation");
    }

    @Test
    @DisplayName("P32 what a law demands is kept after the erasure, leads to nobody, and the receipt says so")
    void staysAfterErasure() {
        String first = kept(1);
        Map<String, Object> agreement = keeping(say(ANSWERED));
        agreement.putAll(Map.of("ground", "bokforing-agreement", "kind", "agreement"));
        done(keep(agreement));
        JsonNode before = done(officer.get("/api/console/contacts/" + contact + "/archive"));
        UUID erasure = UUID.randomUUID();
        String path = "/api/console/contacts/" + contact + "/erasure";

        JsonNode receipt = done(officer.post(path, Map.of("id", erasure)));

        assertThat(receipt.path("kept")).isEqualTo(before).hasSize(2);
        assertThat(receipt.at("/kept/0/until").asString()).isEqualTo("2030-06-30");
        assertThat(receipt.at("/kept/0/entries").asInt()).isOne();
        assertThat(receipt.at("/kept/1/until").asString()).isEqualTo("2031-12-31");
        assertThat(receipt.at("/kept/1/law").asString()).contains("§ 13 første ledd nr. 3");
        assertThat(receipt.toString()).doesNotContain(contact, conversation, first, SAID, NAME);
        assertThat(done(officer.post(path, Map.of("id", erasure)))).isEqualTo(receipt);
        assertThat(done(officer.get(PATH + "/" + first)).path("text").asString())
                .isEqualTo(SAID);
        assertThat(officer.get("/api/console/contacts/" + contact + "/archive").code())
                .isEqualTo("not_found");
        assertThat(done(officer.get(PATH)))
                .allSatisfy(row -> assertThat(row.path("erased").asBoolean()).isTrue());
        assertThat(linked()).isZero();
    }

    private long linked() {
        return transactions.call(
                company.account(), () -> jdbc.sql("""
                        select count(*) from archive_entry
                        where contact_id is not null or conversation_id is not null or message_id is not null
                        """).query(Long.class).single());
    }

    @Test
    @DisplayName("P32 a receipt without documentation says that nothing is kept")
    void tellsThatNothingIsKept() {
        assertThat(erase().path("kept").isEmpty()).isTrue();
    }

    @Test
    @DisplayName("P32 P34 only privacy officers and administrators keep and read it; each look stands in the trail")
    void isForWhoAnswersForPrivacy() {
        String id = kept(1);
        erase();
        Caller supervisor = company.signedIn(company.hire("Ola Nordmann", Role.AGENT, Role.SUPERVISOR), port);
        Caller other = Company.in(context).signedIn(Company.in(context).hire("Eva", Role.PRIVACY_OFFICER), port);

        assertThat(supervisor.get(PATH).code()).isEqualTo("role_missing");
        assertThat(supervisor.get(PATH + "/" + id).code()).isEqualTo("role_missing");
        assertThat(supervisor.post(console() + "/archive", keeping(1)).code()).isEqualTo("role_missing");
        assertThat(other.get(PATH + "/" + id).code()).isEqualTo("not_found");
        assertThat(done(other.get(PATH)).isEmpty()).isTrue();
        done(officer.get(PATH + "/" + id));
        done(officer.get(PATH + "/" + id));
        assertThat(noted("archive-read")).isEqualTo(2);
        assertThat(noted("message-archived")).isEqualTo(1);
    }

    private long noted(String action) {
        return transactions.call(company.account(), () -> jdbc.sql(
                        "select count(*) from audit_entry where account_id = :account and action = :action")
                .param("account", company.account().value())
                .param("action", action)
                .query(Long.class)
                .single());
    }

    @Test
    @DisplayName("P32 the documentation opens for the legal duty and the person's rights, and for nothing else")
    void opensForTheDutyAlone() {
        String id = kept(1);
        Vault vault = context.getBean(Vault.class);
        KeyScope scope = new KeyScope(company.account(), KeyScope.Kind.ARCHIVE, UUID.fromString(id));
        Cell cell = new Cell("archive_entry", "text_sealed", UUID.fromString(id));
        byte[] sealed = sealed(id);

        assertThat(vault.open(Purpose.LEGAL_DUTIES, scope, cell, sealed)).isEqualTo(SAID);
        assertThat(vault.open(Purpose.RIGHTS, scope, cell, sealed)).isEqualTo(SAID);
        for (Purpose purpose : Purpose.values()) {
            if (purpose != Purpose.LEGAL_DUTIES && purpose != Purpose.RIGHTS) {
                assertThatExceptionOfType(PurposeRefused.class)
                        .as("%s", purpose)
                        .isThrownBy(() -> vault.open(purpose, scope, cell, sealed));
            }
        }
    }

    private byte[] sealed(String id) {
        return transactions.call(
                company.account(), () -> jdbc.sql("select text_sealed from archive_entry where entry_id = :id")
                        .param("id", UUID.fromString(id))
                        .query(byte[].class)
                        .single());
    }

    @Test
    @DisplayName("P31 P32 it goes on its date, row and key, and not a day before")
    void goesOnItsDate() {
        String id = kept(1);
        byte[] sealed = sealed(id);
        erase();

        assertThat(expire(LocalDate.of(2031, 12, 31))).isZero();
        assertThat(done(officer.get(PATH)).size()).isOne();
        assertThat(expire(LocalDate.of(2032, 1, 1))).isOne();

        assertThat(done(officer.get(PATH)).isEmpty()).isTrue();
        assertThat(officer.get(PATH + "/" + id).code()).isEqualTo("not_found");
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> context.getBean(Vault.class)
                .open(
                        Purpose.LEGAL_DUTIES,
                        new KeyScope(company.account(), KeyScope.Kind.ARCHIVE, UUID.fromString(id)),
                        new Cell("archive_entry", "text_sealed", UUID.fromString(id)),
                        sealed));
    }

    @Test
    @DisplayName("P31 the retention's preview has the archive, with the law's date and no period of the company's own")
    void isPreviewed() {
        kept(1);
        JsonNode rule = previewed();
        assertThat(rule.path("kept").asString()).contains("Bookkeeping Act");
        assertThat(rule.path("withinMonth").asInt()).isZero();

        clock.holdAt(Instant.parse("2031-12-26T12:00:00Z"));
        officer = company.signedIn(company.hire("Liv Nordmann", Role.PRIVACY_OFFICER), port);
        assertThat(previewed().path("now").asInt()).isZero();
        assertThat(previewed().path("withinWeek").asInt()).isOne();
        clock.holdAt(Instant.parse("2032-01-01T12:00:00Z"));
        officer = company.signedIn(company.hire("Liv Nordmann", Role.PRIVACY_OFFICER), port);
        assertThat(previewed().path("now").asInt()).isOne();
    }

    private JsonNode previewed() {
        for (JsonNode rule :
                done(officer.get("/api/console/privacy/retention?language=en")).path("rules")) {
            if (rule.path("category").asString().equals("statutory-archive")) {
                return rule;
            }
        }
        throw new AssertionError("the preview has no archive");
    }

    @Test
    @DisplayName("P32 single messages are kept, never whole chats")
    void isLimited() {
        for (int i = 0; i < Limits.ARCHIVED_MESSAGES; i++) {
            done(keep(keeping(say("Ordre " + i))));
        }

        assertThat(keep(keeping(1)).code()).isEqualTo("archive_full");
    }

    @Test
    @DisplayName("P32 a message is kept once, and what is no message is not found")
    void keepsMessagesOnce() {
        Map<String, Object> keeping = keeping(1);
        JsonNode first = done(keep(keeping));
        int answered = say(ANSWERED);
        String note = done(officer.post(console() + "/notes", Map.of("id", UUID.randomUUID(), "text", "Internt")))
                .toString();

        assertThat(done(keep(keeping))).isEqualTo(first);
        assertThat(keep(keeping(1)).code()).isEqualTo("already_archived");
        keeping.put("seq", answered);
        assertThat(keep(keeping).code()).isEqualTo("id_reused");
        // That somebody joined: an event, and no documentation. Notes have no place in the order at all.
        assertThat(keep(keeping(2)).code()).isEqualTo("not_found");
        assertThat(keep(keeping(answered + 1)).code()).as(note).isEqualTo("not_found");
    }

    @Test
    @DisplayName(
            "P32 refuses a ground that no law is, a kind that it does not cover, and a year that would keep it longer")
    void refusesWhatNoLawDemands() {
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "ground", "useful", "kind", "agreement", "financialYear", 2029, "reason", " ")
                .entrySet()) {
            Map<String, Object> keeping = keeping(1);
            keeping.put(wrong.getKey(), wrong.getValue());
            Answer answer = keep(keeping);
            assertThat(answer.code()).isEqualTo("invalid_field");
            assertThat(answer.field()).isEqualTo(wrong.getKey());
        }
        assertThat(done(officer.get(PATH)).isEmpty()).isTrue();
    }

    @Test
    @DisplayName(
            "P29 P32 the person is given it while they can be known: in the export and in the portal, with law and date")
    void isThePersonsToRead() {
        kept(1);

        String export = done(officer.get("/api/console/contacts/" + contact + "/export?language=nb"))
                .toString();
        Caller person = new Caller(port);
        String code = done(visitor().post("/api/widget/handoff", Map.of()))
                .path("code")
                .asString();
        done(person.post("/api/portal/session", Map.of("handoff", code)));
        JsonNode portal = done(person.get("/api/portal/data?language=nb"));

        assertThat(export).contains("archive_entry", "2031-12-31", REASON).doesNotContain("Nordmann");
        JsonNode item = portal.path("archived").get(0);
        assertThat(item.path("text").asString()).isEqualTo(SAID);
        assertThat(item.path("law").asString()).contains("§ 13");
        assertThat(item.path("until").asString()).isEqualTo("2031-12-31");
        JsonNode erased = done(person.post("/api/portal/erasure", Map.of("id", UUID.randomUUID())));
        assertThat(erased.at("/receipts/0/kept/0/until").asString()).isEqualTo("2031-12-31");
    }

    @Test
    @DisplayName("P30 P32 under restriction it lies there and opens to nobody but the person; lifted, it opens again")
    void liesUnusedUnderRestriction() {
        String id = kept(1);
        String path = "/api/console/contacts/" + contact + "/restriction";
        done(officer.post(path, Map.of("ground", "unlawful")));

        assertThat(officer.get(PATH + "/" + id).code()).isEqualTo("restricted");
        assertThat(done(officer.get("/api/console/contacts/" + contact + "/export"))
                        .toString())
                .contains(SAID);
        erase();
        assertThat(done(officer.get(PATH)).size()).isOne();
    }

    @Test
    @DisplayName("P28 P32 a correction stands beside it and never in its place")
    void isCorrectedBeside() {
        String id = kept(1);
        Map<String, Object> correction = Map.of(
                "id", UUID.randomUUID(),
                "table", "archive_entry",
                "column", "text_sealed",
                "row", id,
                "text", "Det var fire par");

        JsonNode result = done(officer.post("/api/console/contacts/" + contact + "/corrections", correction));

        assertThat(result.path("result").asString()).isEqualTo("supplemented");
        assertThat(done(officer.get(PATH + "/" + id)).path("text").asString()).isEqualTo(SAID);
    }

    @Test
    @DisplayName("P32 a conversation that retention takes leaves the documentation, and no link to it")
    void outlivesTheConversation() {
        String id = kept(1);
        KeyScope scope = new KeyScope(company.account(), KeyScope.Kind.CONVERSATION, UUID.fromString(conversation));
        transactions.run(
                company.account(), () -> context.getBean(ArchiveData.class).erase(company.account(), Set.of(scope)));

        assertThat(done(officer.get(PATH + "/" + id)).path("text").asString()).isEqualTo(SAID);
        assertThat(done(officer.get("/api/console/contacts/" + contact + "/archive")))
                .hasSize(1);
    }
}
