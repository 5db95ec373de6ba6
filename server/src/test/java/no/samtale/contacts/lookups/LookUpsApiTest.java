package no.samtale.contacts.lookups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.demo.CaughtMail;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.Limits;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestMail;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Look-ups of what is missing, and that the person is told of them. */
@SamtaleTest
class LookUpsApiTest {
    private static final String DESK = "/api/console/privacy/look-ups";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestMail.Mailbox mailbox;

    @Autowired
    private TellByMail mails;

    @LocalServerPort
    private int port;

    private Company company;
    private Entrypoint entrypoint;
    private Company.Person kari;
    private Caller officer;

    @BeforeEach
    void open() {
        clock.goRight();
        company = Company.in(context);
        entrypoint = company.entrypoint();
        kari = company.hire("Kari Nordmann", Role.AGENT, Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
        officer = company.signedIn(kari, port);
    }

    /** Somebody who chats. */
    private record Person(String conversation, String contact, String token) {
        String lookUps() {
            return "/api/console/conversations/" + conversation + "/look-ups";
        }
    }

    @Test
    @DisplayName("P10 an agent fills each of the four missing fields, with its source and the reason")
    void keepsTheFourFields() {
        Person person = somebody(Map.of());
        assertThat(fields(officer.get(person.lookUps()).body().path("missing")))
                .containsExactly("name", "email", "address", "mobile");
        lookUp(person, "name", "Ola Olsen");
        lookUp(person, "email", "ola@example.no");
        lookUp(person, "address", "Storgata 1, 0155 Oslo");
        JsonNode known = lookUp(person, "mobile", "406 12 345").body();

        assertThat(known.path("missing")).isEmpty();
        assertThat(known.path("lookUps").valueStream().map(each -> each.path("value")
                        .asString()))
                .containsExactly("Ola Olsen", "ola@example.no", "Storgata 1, 0155 Oslo", "+4740612345");
        assertThat(known.at("/lookUps/0/source").asString()).isEqualTo("fra nummeropplysningen 1881.no");
        assertThat(known.at("/lookUps/0/reason").asString()).isEqualTo("for å kunne svare deg");
    }

    @Test
    @DisplayName("P10 any other field is refused")
    void refusesOtherFields() {
        Person person = somebody(Map.of());
        for (String field : List.of("income", "birthday", "NAME", "phone")) {
            assertThat(lookUp(person, field, "x").code()).as(field).isEqualTo("look_up_refused");
        }
        assertThat(lookUp(person, "name", "Ola Olsen").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("P10 what the person has given is not overwritten, nor what was looked up before")
    void refusesWhatIsKnown() {
        Person person = somebody(Map.of("name", "Per Persen", "email", "per@example.no"));
        assertThat(fields(officer.get(person.lookUps()).body().path("missing"))).containsExactly("address", "mobile");
        assertThat(lookUp(person, "name", "Ola Olsen").code()).isEqualTo("field_known");
        assertThat(lookUp(person, "email", "ola@example.no").code()).isEqualTo("field_known");
        assertThat(lookUp(person, "mobile", "406 12 345").status()).isEqualTo(200);
        assertThat(lookUp(person, "mobile", "406 12 346").code()).isEqualTo("field_known");
    }

    @Test
    @DisplayName("P10 a source or a reason that the register lacks is refused, and a place with no name")
    void refusesUnknownSources() {
        Person person = somebody(Map.of());
        assertThat(lookUp(person, found("name", "Ola Olsen", Map.of("source", "rykter")))
                        .field())
                .isEqualTo("source");
        assertThat(lookUp(person, found("name", "Ola Olsen", Map.of("reason", "nysgjerrig")))
                        .field())
                .isEqualTo("reason");
        assertThat(lookUp(person, found("name", "Ola Olsen", Map.of("source", "other-listing")))
                        .field())
                .isEqualTo("sourceName");
        assertThat(lookUp(person, found("mobile", "ingenting", Map.of())).field())
                .isEqualTo("value");
        assertThat(lookUp(person, found("name", "Ola Olsen", Map.of("why", " ")))
                        .field())
                .isEqualTo("why");
        Answer named =
                lookUp(person, found("name", "Ola", Map.of("source", "other-listing", "sourceName", "Gule Sider")));
        assertThat(named.body().at("/lookUps/0/source").asString()).isEqualTo("Gule Sider");
    }

    @Test
    @DisplayName("P10, P05 an identity number in a look-up is masked before it is kept")
    void masksNumbers() {
        Person person = somebody(Map.of());
        lookUp(person, found("name", "Ola Olsen", Map.of("why", "Født 13097248022")));
        assertThat(export(person)).doesNotContain("13097248022").contains("Født");
    }

    @Test
    @DisplayName("P10 a company can choose to look nothing up")
    void canBeSwitchedOff() {
        Person person = somebody(Map.of());
        assertThat(officer.put(
                                "/api/console/privacy/notice/choices",
                                Map.of("itemsLeftOut", List.of("looked-up.value")))
                        .status())
                .isEqualTo(200);
        assertThat(officer.get(person.lookUps()).body().path("missing")).isEmpty();
        assertThat(lookUp(person, "name", "Ola Olsen").code()).isEqualTo("look_ups_off");
    }

    @Test
    @DisplayName("P10, P30 nothing is looked up of somebody whose data is restricted")
    void refusesTheRestricted() {
        Person person = somebody(Map.of());
        officer.post("/api/console/contacts/" + person.contact() + "/restriction", Map.of("ground", "accuracy"));
        assertThat(lookUp(person, "name", "Ola Olsen").code()).isEqualTo("not_found");
        officer.delete("/api/console/contacts/" + person.contact() + "/restriction");
    }

    @Test
    @DisplayName("P10, P28 the export names the source of each value, and a correction makes it the person's own")
    void namesTheSource() {
        Person person = somebody(Map.of());
        lookUp(person, "name", "Ola Olsen");
        assertThat(source(person)).isEqualTo("1881.no");
        Caller portal = portal(person);
        JsonNode mine = portal.get("/api/portal/corrections").body();
        JsonNode name = mine.valueStream()
                .filter(each -> each.path("value").asString("").equals("Ola Olsen"))
                .findFirst()
                .orElseThrow();
        Answer corrected = portal.post(
                "/api/portal/corrections",
                Map.of(
                        "id", UUID.randomUUID(),
                        "table", name.path("table").asString(),
                        "column", name.path("column").asString(),
                        "row", name.path("row").asString(),
                        "text", "Ola Nilsen"));
        assertThat(corrected.body().path("result").asString()).isEqualTo("replaced");
        assertThat(source(person)).isEqualTo("person");
        assertThat(export(person)).contains("Ola Nilsen").doesNotContain("Ola Olsen");
        assertThat(portal.get("/api/portal/look-ups").body()).isEmpty();
        assertThat(untold()).isEmpty();
    }

    @Test
    @DisplayName("P10 the portal shows where data come from; shown, the person has been told, and no mail goes")
    void tellsInThePortal() {
        Person person = somebody(Map.of("email", letterbox()));
        lookUp(person, "mobile", "406 12 345");
        Caller portal = portal(person);
        JsonNode mine = portal.get("/api/portal/look-ups?language=en").body();
        assertThat(mine.at("/0/field").asString()).isEqualTo("mobile number");
        assertThat(mine.at("/0/source").asString()).isEqualTo("from the directory service 1881.no");
        assertThat(mine.at("/0/reason").asString()).isEqualTo("to be able to answer you");
        assertThat(untold()).as("fetched is not shown").hasSize(1);

        Person other = somebody(Map.of());
        Object id = mine.at("/0/id").asString();
        portal(other).post("/api/portal/look-ups/shown", Map.of("ids", List.of(id)));
        assertThat(untold()).as("another's screen shows nothing").hasSize(1);
        assertThat(portal.post("/api/portal/look-ups/shown", Map.of("ids", List.of(id)))
                        .status())
                .isEqualTo(204);
        assertThat(untold()).isEmpty();
        assertThat(portal.get("/api/portal/look-ups").body().at("/0/toldAt").isString())
                .isTrue();
        assertThat(writtenTo(person)).isFalse();
    }

    @Test
    @DisplayName("P10, P01, P39 the person is written to some days after, well within the month, with all of Art. 14")
    void tellsByMail() {
        String address = letterbox();
        Person person = somebody(Map.of("name", "Per Persen", "email", address));
        lookUp(person, "mobile", "406 12 345");
        mails.due();
        assertThat(mailbox.of(address)).isEmpty();

        clock.advance(Limits.LOOK_UP_MAILED_AFTER.plusMinutes(1));
        mails.due();

        await().until(() -> !mailbox.of(address).isEmpty());
        CaughtMail mail = mailbox.of(address).getFirst();
        assertThat(mail.text())
                .contains("Fjellsport AS", "mobilnummer", "1881.no", "Svare deg", "artikkel 6 nr. 1 bokstav b")
                .contains("så lenge en av samtalene dine er lagret", "Datatilsynet", "protestere", "slette")
                .doesNotContain("40612345")
                .doesNotContain("{");
        officer = company.signedIn(kari, port);
        await().until(() -> untold().isEmpty());
        clock.advance(Limits.LOOK_UP_MAIL.plusDays(1));
        mails.due();
        assertThat(mailbox.of(address)).hasSize(1);
    }

    @Test
    @DisplayName("P10 an address that was looked up is written to too, and opens nothing")
    void tellsAtTheAddressThatWasLookedUp() {
        String address = letterbox();
        Person person = somebody(Map.of());
        lookUp(person, "email", address);
        clock.advance(Limits.LOOK_UP_MAILED_AFTER.plusMinutes(1));
        mails.due();
        await().until(() -> !mailbox.of(address).isEmpty());
        assertThat(mailbox.of(address).getFirst().text()).contains("e-postadresse");

        new Caller(port).post("/api/portal/codes", Map.of("account", company.account(), "email", address));
        assertThat(context.getBean(no.samtale.privacy.portal.ContactAddresses.class)
                        .having(company.account(), no.samtale.vault.Address.email(address)))
                .isEmpty();
    }

    @Test
    @DisplayName("P10 who cannot be written to waits at the privacy desk, with the month's deadline, overdue ones too")
    void waitsAtTheDesk() {
        clock.holdAt(Instant.parse("2027-01-31T11:00:00Z"));
        officer = company.signedIn(kari, port);
        Person person = somebody(Map.of());
        lookUp(person, "name", "Ola Olsen");
        JsonNode entry = untold().path(0);
        assertThat(entry.path("byHand").asBoolean()).isTrue();
        // The last of February is a Sunday: the next working day (Regulation 1182/71 Art. 3(4)).
        assertThat(entry.path("dueOn").asString()).isEqualTo("2027-03-01");
        assertThat(entry.path("overdue").asBoolean()).isFalse();
        assertThat(entry.at("/lookUps/0/why").asString()).isEqualTo("Samtalen ble brutt");

        clock.advance(Duration.ofDays(31));
        officer = company.signedIn(kari, port);
        assertThat(untold().path(0).path("overdue").asBoolean()).isTrue();

        String telling = DESK + "/" + person.contact() + "/telling";
        assertThat(officer.post(telling, Map.of("text", " ")).field()).isEqualTo("text");
        assertThat(officer.post(telling, Map.of("text", "Sagt på telefon")).status())
                .isEqualTo(204);
        assertThat(untold()).isEmpty();
        assertThat(officer.post(telling, Map.of("text", "Igjen")).code()).isEqualTo("not_found");
        assertThat(export(person)).contains("Sagt på telefon");
    }

    @Test
    @DisplayName("P10 an exemption of Art. 14(5) is recorded instead, and none that the law does not have")
    void recordsAnExemption() {
        Person person = somebody(Map.of());
        lookUp(person, "name", "Ola Olsen");
        String telling = DESK + "/" + person.contact() + "/telling";
        assertThat(officer.post(telling, Map.of("exemption", "tired", "text", "Orket ikke"))
                        .field())
                .isEqualTo("exemption");
        assertThat(officer.get(DESK).body().path("exemptions")).hasSize(4);
        assertThat(officer.post(telling, Map.of("exemption", "known", "text", "Sa det selv etterpå"))
                        .status())
                .isEqualTo(204);
        assertThat(untold()).isEmpty();
        assertThat(export(person)).contains("known", "Sa det selv etterpå");
    }

    @Test
    @DisplayName("P10, P34 the privacy desk is for those who answer for privacy")
    void isForOfficers() {
        Caller agent = company.signedIn(company.hire("Ola Agent", Role.AGENT), port);
        assertThat(agent.get(DESK).code()).isEqualTo("role_missing");
    }

    @Test
    @DisplayName("P10, P32 a look-up goes with the person")
    void goesWithThePerson() {
        Person person = somebody(Map.of());
        lookUp(person, "name", "Ola Olsen");
        officer.post("/api/console/contacts/" + person.contact() + "/erasure", Map.of("id", UUID.randomUUID()));
        assertThat(untold()).isEmpty();
        assertThat(officer.get(person.lookUps()).code()).isEqualTo("not_found");
    }

    @Test
    @DisplayName("P10 the same look-up sent twice is kept once")
    void isKeptOnce() {
        Person person = somebody(Map.of());
        Map<String, Object> found = found("name", "Ola Olsen", Map.of());
        lookUp(person, found);
        assertThat(lookUp(person, found).body().path("lookUps")).hasSize(1);
    }

    @Test
    @DisplayName("P10 nobody who can be written to waits behind those who cannot")
    void tellsWhoeverCanBeTold() {
        for (int i = 0; i <= 100; i++) {
            lookUp(somebody(Map.of("name", "Uten Adresse")), "address", "Storgata " + (i + 1));
        }
        Person last = somebody(Map.of("name", "Per Persen", "email", letterbox()));
        lookUp(last, "address", "Storgata 1");

        assertThat(writtenTo(last)).isTrue();
    }

    private JsonNode untold() {
        return officer.get(DESK).body().path("people");
    }

    private boolean writtenTo(Person person) {
        clock.advance(Limits.LOOK_UP_MAILED_AFTER.plusMinutes(1));
        mails.due();
        officer = company.signedIn(kari, port);
        return export(person).contains("mailed_at");
    }

    private Answer lookUp(Person person, String field, String value) {
        return lookUp(person, found(field, value, Map.of()));
    }

    private Answer lookUp(Person person, Map<String, Object> found) {
        return officer.post(person.lookUps(), found);
    }

    private static Map<String, Object> found(String field, String value, Map<String, Object> otherwise) {
        Map<String, Object> found = new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "field",
                field,
                "value",
                value,
                "source",
                "1881.no",
                "reason",
                "reach",
                "why",
                "Samtalen ble brutt"));
        found.putAll(otherwise);
        return found;
    }

    private String export(Person person) {
        return officer.get("/api/console/contacts/" + person.contact() + "/export")
                .body()
                .toString();
    }

    private String source(Person person) {
        return officer.get("/api/console/contacts/" + person.contact() + "/export")
                .body()
                .path("data")
                .valueStream()
                .filter(table -> table.path("table").asString().equals("looked_up"))
                .flatMap(table -> table.path("rows").valueStream())
                .flatMap(JsonNode::valueStream)
                .filter(field -> field.path("field").asString().equals("source"))
                .map(field -> field.path("value").asString())
                .findFirst()
                .orElseThrow();
    }

    private Caller portal(Person person) {
        String code = new Caller(port)
                .with("Samtale-Token", person.token())
                .post("/api/widget/handoff", Map.of())
                .body()
                .path("code")
                .asString();
        Caller entering = new Caller(port);
        assertThat(entering.post("/api/portal/session", Map.of("handoff", code)).status())
                .isEqualTo(200);
        return entering;
    }

    /** Of letters, as digits in an address may be taken for an identity number. */
    private static String letterbox() {
        StringBuilder letters = new StringBuilder();
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .map(hex -> 'a' + Character.digit(hex, 16))
                .forEach(letters::appendCodePoint);
        return letters + "@example.no";
    }

    private static List<String> fields(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private Person somebody(Map<String, String> given) {
        String token = Visitors.token(entrypoint.id());
        String conversation = UUID.randomUUID().toString();
        Map<String, Object> start = new LinkedHashMap<>();
        start.put("conversationId", conversation);
        start.put("language", "nb");
        start.put(
                "noticeVersion",
                new Caller(port)
                        .get("/api/widget/entrypoints/" + entrypoint.id())
                        .body()
                        .at("/notice/version")
                        .asString());
        start.put("fields", given);
        start.put("message", Map.of("id", UUID.randomUUID(), "text", "Hei"));
        Answer started = new Caller(port)
                .with("Samtale-Token", token)
                .post("/api/widget/entrypoints/" + entrypoint.id() + "/conversations", start);
        assertThat(started.status() / 100).as("%s", started).isEqualTo(2);
        String contact = officer.get("/api/console/conversations/" + conversation)
                .body()
                .at("/contact/id")
                .asString();
        return new Person(conversation, contact, token);
    }
}
