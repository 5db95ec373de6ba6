package no.samtale.privacy.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import no.samtale.accounts.Role;
import no.samtale.inboxes.Entrypoint;
import no.samtale.privacy.choices.Choices;
import no.samtale.privacy.choices.NarrowRegister;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Notices;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What a person can do in the portal, beyond looking. */
@SamtaleTest
class PortalRightsApiTest {
    private static final String SAID = "Det gjelder strømmen på hytta";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Caller person;
    private Company company;

    @BeforeEach
    void enter() {
        company = Company.in(context);
        Entrypoint entrypoint = company.entrypoint();
        String token = Visitors.token(entrypoint.id());
        Caller visitor = new Caller(port).with("Samtale-Token", token);
        Answer started = visitor.post(
                "/api/widget/entrypoints/" + entrypoint.id() + "/conversations",
                Map.of(
                        "conversationId", UUID.randomUUID(),
                        "noticeVersion", context.getBean(NoticeVersions.class).current(company.account()),
                        "fields", Map.of("name", "Per Aas", "email", Company.newEmail()),
                        "message", Map.of("id", UUID.randomUUID(), "text", SAID)));
        assertThat(started.status()).as("%s", started).isEqualTo(201);
        String code = visitor.post("/api/widget/handoff", Map.of())
                .body()
                .path("code")
                .asString();
        person = new Caller(port);
        assertThat(person.post("/api/portal/session", Map.of("handoff", code)).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("P28 a person corrects what is theirs to say, and adds to what is not")
    void corrects() {
        JsonNode things = person.get("/api/portal/corrections").body();
        JsonNode name = thing(things, "name_sealed");
        assertThat(name.path("value").asString()).isEqualTo("Per Aas");

        Answer corrected = person.post("/api/portal/corrections", correction(name, "Per Ås"));
        assertThat(corrected.status()).as("%s", corrected).isEqualTo(200);
        assertThat(corrected.body().path("result").asString()).isEqualTo("replaced");
        assertThat(thing(person.get("/api/portal/corrections").body(), "name_sealed")
                        .path("value")
                        .asString())
                .isEqualTo("Per Ås");

        Answer added = person.post(
                "/api/portal/corrections",
                Map.of(
                        "id", UUID.randomUUID(),
                        "table", "message",
                        "column", "body_sealed",
                        "text", "Det var ikke hytta, men huset"));
        assertThat(added.body().path("result").asString()).as("%s", added).isEqualTo("supplemented");
        assertThat(person.get("/api/portal/data").body().toString()).contains("Det var ikke hytta, men huset");
        assertThat(person.post(
                                "/api/portal/corrections",
                                Map.of(
                                        "id", UUID.randomUUID(),
                                        "table", "contact",
                                        "column", "name_sealed",
                                        "row", UUID.randomUUID(),
                                        "text", "En annen"))
                        .code())
                .isEqualTo("not_found");
    }

    @Test
    @DisplayName("P38 a person sees the notice's versions, who signed, what each changed, and which they were shown")
    void showsTheVersions() {
        context.getBean(NarrowRegister.class)
                .narrow(
                        company.principal(company.administrator(), Role.ADMINISTRATOR),
                        new Choices(Set.of(), Set.of(), Map.of("dialogue/deliver", Duration.ofDays(30)), Map.of()));
        Notices.publish(context, company.principal(company.administrator(), Role.ADMINISTRATOR), null);

        JsonNode versions = person.get("/api/portal/notices?language=en").body();
        assertThat(versions.findValuesAsString("number")).containsExactly("1.1.0", "1.0.0");
        assertThat(versions.at("/0/description").asString()).isEqualTo("A version.");
        assertThat(versions.at("/0/signer").asString()).isEqualTo("Åse Administrator");
        assertThat(versions.at("/0/url").asString()).isEqualTo("/notice/" + company.account() + "/1.1.0?language=en");
        assertThat(versions.at("/0/shown")).isEmpty();
        assertThat(versions.at("/1/shown")).hasSize(1);

        assertThat(person.get("/api/portal/data?language=en").body().toString())
                .as("how long is the company's own time")
                .contains("30 days after the conversation has ended")
                .doesNotContain("180 days after the conversation");

        JsonNode changes =
                person.get("/api/portal/notices/1.1.0/changes?language=en").body();
        assertThat(changes.toString())
                .contains("{\"change\":\"REMOVED\",\"text\":\"180\"}", "{\"change\":\"ADDED\",\"text\":\"30\"}");
        assertThat(person.get("/api/portal/notices/1.0.0/changes").body()).isEmpty();
        assertThat(person.get("/api/portal/notices/7.0.0/changes").code()).isEqualTo("not_found");
        assertThat(new Caller(port).get("/api/portal/notices").code()).isEqualTo("not_signed_in");
    }

    @Test
    @DisplayName("P28 P30 a person restricts the use, still gets in and sees all of it, and ends it at once")
    void restricts() {
        Answer restricted = person.post("/api/portal/restriction", Map.of("ground", "accuracy"));
        assertThat(restricted.body().at("/restriction/ground").asString())
                .as("%s", restricted)
                .isEqualTo("accuracy");

        assertThat(person.get("/api/portal/session").status()).isEqualTo(200);
        assertThat(person.get("/api/portal/data").body().toString()).contains("Per Aas");
        assertThat(person.get("/api/portal/dialogues").body().toString()).contains(SAID);

        assertThat(person.delete("/api/portal/restriction")
                        .body()
                        .path("restriction")
                        .isNull())
                .isTrue();
    }

    @Test
    @DisplayName("P03 P20 a person says yes and no as easily, to the words that they were shown")
    void chooses() {
        JsonNode choices = person.get("/api/portal/choices").body();
        assertThat(choices).isNotEmpty();
        JsonNode asked = choices.path(0);
        assertThat(asked.path("sort").asString()).isEqualTo("consent");
        assertThat(asked.path("allowed").asBoolean()).isFalse();

        assertThat(person.post("/api/portal/choices", answer(asked, true, "0".repeat(64)))
                        .code())
                .isEqualTo("conflict");
        Answer yes = person.post(
                "/api/portal/choices", answer(asked, true, asked.path("hash").asString()));
        assertThat(yes.body().path(0).path("allowed").asBoolean()).as("%s", yes).isTrue();
        Answer no = person.post(
                "/api/portal/choices", answer(asked, false, asked.path("hash").asString()));
        assertThat(no.body().path(0).path("allowed").asBoolean()).as("%s", no).isFalse();
    }

    @Test
    @DisplayName("P40 a person asks, and sees the day by which the law wants an answer")
    void asks() {
        UUID id = UUID.randomUUID();
        Map<String, Object> question =
                Map.of("id", id, "kind", "question", "text", "Hvor lenge har dere dette?", "language", "nb");
        Answer asked = person.post("/api/portal/requests", question);
        assertThat(asked.status()).as("%s", asked).isEqualTo(201);
        person.post("/api/portal/requests", question);

        JsonNode requests = person.get("/api/portal/requests").body();
        assertThat(requests).hasSize(1);
        assertThat(requests.path(0).path("text").asString()).isEqualTo("Hvor lenge har dere dette?");
        assertThat(requests.path(0).path("state").asString()).isEqualTo("received");
        assertThat(requests.path(0).path("dueOn").asString()).isNotBlank();
        assertThat(person.get("/api/portal/dialogues").body().toString()).contains("Hvor lenge har dere dette?");
    }

    @Test
    @DisplayName("P25 a person sees who else has had their data: here, nobody")
    void seesWhoHasHadIt() {
        Answer sharing = person.get("/api/portal/sharing");
        assertThat(sharing.status()).isEqualTo(200);
        assertThat(sharing.body()).isEmpty();
    }

    private static Map<String, Object> correction(JsonNode thing, String text) {
        return Map.of(
                "id", UUID.randomUUID(),
                "table", thing.path("table").asString(),
                "column", thing.path("column").asString(),
                "row", thing.path("row").asString(),
                "text", text);
    }

    private static Map<String, Object> answer(JsonNode asked, boolean yes, String hash) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "purpose",
                asked.path("purpose").asString(),
                "yes",
                yes,
                "hash",
                hash,
                "language",
                "nb");
    }

    private static JsonNode thing(JsonNode things, String column) {
        return StreamSupport.stream(things.spliterator(), false)
                .filter(each -> each.path("column").asString().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
