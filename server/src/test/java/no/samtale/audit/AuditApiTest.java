package no.samtale.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.inboxes.Entrypoint;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What privacy officers see of the trail, and what a person is given of it. */
@SamtaleTest
class AuditApiTest {
    private static final String PATH = "/api/console/audit";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private NotedSoon soon;

    @LocalServerPort
    private int port;

    private Company company;
    private Company.Person officer;
    private Caller asOfficer;

    @BeforeEach
    void found() {
        company = Company.in(context);
        officer = company.hire("=HYPERLINK(\"x\") Pia Personvern", Role.PRIVACY_OFFICER);
        asOfficer = company.signedIn(officer, port);
    }

    @Test
    @DisplayName("P34 shows who opened which conversation, and who was refused it")
    void showsWhoLooked() {
        Company.Person reader = company.hire("Ola Leser", Role.AGENT);
        Company.Person stranger = company.hireOutside("Uvedkommende", Role.AGENT);
        String conversation = talk();
        company.signedIn(reader, port).get("/api/console/conversations/" + conversation);
        company.signedIn(stranger, port).get("/api/console/conversations/" + conversation);
        soon.write();

        assertThat(entries("?action=conversation-read")).singleElement().satisfies(entry -> {
            assertThat(entry.at("/agent/name").asString()).isEqualTo("Ola Leser");
            assertThat(entry.path("thing").asString()).isEqualTo("conversation");
            assertThat(entry.path("thingId").asString()).isEqualTo(conversation);
            assertThat(entry.path("contact").isString()).isTrue();
        });
        assertThat(entries("?action=conversation-refused")).singleElement().satisfies(entry -> assertThat(
                        entry.at("/agent/name").asString())
                .isEqualTo("Uvedkommende"));
        assertThat(entries("?agent=" + reader.id()))
                .extracting(AuditApiTest::action)
                .contains("signed-in");
    }

    @Test
    @DisplayName("P34 notes wrong passwords at the door they were tried at")
    void notesRefusedSignIns() {
        new Caller(port).signIn(officer.email(), "ikke dette passordet");
        new Caller(port).signIn(Company.newEmail(), "ikke dette passordet");
        soon.write();

        assertThat(entries("?action=sign-in-refused")).singleElement().satisfies(entry -> {
            assertThat(entry.path("actor").asString()).isEqualTo("system");
            assertThat(entry.path("thingId").asString()).isEqualTo(officer.id().toString());
        });
    }

    @Test
    @DisplayName("P29 P34 gives a person when and what was done with their data, and not which employee did it")
    void isPartOfAccess() {
        Company.Person reader = company.hire("Gjertrud Utenavn", Role.AGENT);
        String conversation = talk();
        JsonNode opened = company.signedIn(reader, port)
                .get("/api/console/conversations/" + conversation)
                .body();
        soon.write();
        String export = asOfficer
                .get("/api/console/contacts/" + opened.at("/contact/id").asString() + "/export")
                .body()
                .toString();

        assertThat(export)
                .contains("audit_entry", "conversation-read", "contact-exported")
                .doesNotContain(reader.id().toString(), "Gjertrud");
    }

    @Test
    @DisplayName("P32 keeps of an erased person that somebody erased somebody, and nothing else")
    void survivesErasureWithoutIdentity() {
        String conversation = talk();
        String contact = asOfficer
                .get("/api/console/conversations/" + conversation)
                .body()
                .at("/contact/id")
                .asString();
        String erasure = UUID.randomUUID().toString();
        assertThat(asOfficer
                        .post("/api/console/contacts/" + contact + "/erasure", Map.of("id", erasure))
                        .status())
                .isEqualTo(200);
        soon.write();

        List<JsonNode> all = entries("?limit=200");
        assertThat(all)
                .filteredOn(entry -> action(entry).equals("contact-erased"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("thingId").asString()).isEqualTo(erasure);
                    assertThat(entry.at("/agent/id").asString())
                            .isEqualTo(officer.id().toString());
                });
        assertThat(all.toString()).doesNotContain(contact);
    }

    @Test
    @DisplayName("P34 exports the trail as a sheet in which nothing is a formula, and notes that too")
    void exports() {
        talk();
        Answer answer = asOfficer.get(PATH + "/export");
        String sheet = answer.body().asString();

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(sheet.lines().findFirst())
                .hasValueSatisfying(head -> assertThat(head).startsWith("\"at\",\"actor\",\"agent\""));
        assertThat(sheet).contains("\"'=HYPERLINK(\"\"x\"\") Pia Personvern\"").doesNotContain(",\"=");
        assertThat(entries("?action=audit-exported")).hasSize(1);
    }

    @Test
    @DisplayName("P34 shows the trail to privacy officers and administrators alone")
    void isForPrivacyOfficers() {
        Company.Person plain = company.hire("Ola Operatør", Role.AGENT, Role.SUPERVISOR);
        Caller asPlain = company.signedIn(plain, port);

        assertThat(asPlain.get(PATH).code()).isEqualTo("role_missing");
        assertThat(asPlain.get(PATH + "/export").code()).isEqualTo("role_missing");
        assertThat(company.signedIn(company.administrator(), port).get(PATH).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?action=nothing", "?cursor=x", "?cursor=________________________________"})
    void refusesWhatItDoesNotKnow(String query) {
        assertThat(asOfficer.get(PATH + query).code()).isEqualTo("invalid_field");
    }

    private String talk() {
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
                        Map.of("id", UUID.randomUUID().toString(), "text", "Hei")));
        assertThat(started.status()).as("%s", started).isEqualTo(201);
        return conversation;
    }

    private List<JsonNode> entries(String query) {
        Answer answer = asOfficer.get(PATH + query);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body().path("entries").valueStream().toList();
    }

    private static String action(JsonNode entry) {
        return entry.path("action").asString();
    }
}
