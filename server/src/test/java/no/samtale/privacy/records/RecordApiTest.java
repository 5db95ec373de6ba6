package no.samtale.privacy.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samtale.accounts.Role;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Register;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SamtaleTest
class RecordApiTest {
    private static final String RECORDS = "/api/console/privacy/records/";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RecordFiles files;

    @Autowired
    private Register register;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller administrator;

    @BeforeEach
    void open() {
        company = Company.in(context);
        administrator = company.signedIn(company.administrator(), port);
    }

    @Test
    @DisplayName(
            "P02 P31 the controller's record names each purpose with its basis, each category and how long it is kept")
    void namesEachPurposeAndCategory() {
        String csv =
                administrator.get(RECORDS + "controller/csv?language=en").body().asString();

        assertThat(csv).startsWith("\uFEFF\"Record of processing activities (GDPR Article 30(1))\"");
        assertThat(csv).contains("\"Fjellsport AS\"", "\"personvern@fjellsport.example\"", "\"1.0.0\"");
        for (Purpose purpose : register.activePurposes()) {
            boolean used = register.categories().stream()
                    .anyMatch(category -> category.purposes().contains(purpose.id()));
            assertThat(csv.contains('"' + purpose.name().en() + '"'))
                    .as(purpose.id())
                    .isEqualTo(used);
        }
        for (Category category : register.categories()) {
            assertThat(csv).contains(category.name().en());
        }
        assertThat(csv)
                .contains(
                        "your name, your e-mail",
                        "180 days after the conversation has ended",
                        "(Article 6(1), point b)");
    }

    @Test
    @DisplayName("P31 the record follows what the account has narrowed")
    void followsWhatIsNarrowed() {
        administrator.put(
                "/api/console/privacy/notice/choices",
                Map.of("shorter", Map.of("dialogue/deliver", 48), "itemsLeftOut", List.of("contact-details.name")));

        String csv =
                administrator.get(RECORDS + "controller/csv?language=en").body().asString();
        assertThat(csv).contains("2 days after the conversation has ended").doesNotContain("your name, your e-mail");
    }

    @Test
    @DisplayName(
            "P02 the record is given as JSON-LD in terms of the Data Privacy Vocabulary 2, and as a page without script")
    void isGivenAsJsonLdAndAsAPage() {
        JsonNode json = JsonMapper.shared().readTree(text(RecordFiles.Form.JSONLD));

        assertThat(json.at("/@context/dpv").asString()).isEqualTo("https://w3id.org/dpv#");
        assertThat(json.path("dpv:hasDataController").path("dpv:hasName").asString())
                .isEqualTo("Fjellsport AS");
        List<JsonNode> processes = new ArrayList<>();
        json.path("dpv:hasProcess").forEach(processes::add);
        assertThat(processes).hasSizeGreaterThan(10).allSatisfy(each -> {
            assertThat(each.path("dpv:hasLegalBasis").path("@id").asString()).matches("eu-gdpr:A6-1-[a-f]");
            assertThat(each.path("dpv:hasPurpose").path("@type").asString()).startsWith("dpv:");
            assertThat(each.path("dpv:hasPersonalData").path("@type").asString())
                    .startsWith("pd:");
            assertThat(each.path("dpv:hasStorageCondition")
                            .path("dct:description")
                            .asString())
                    .isNotBlank();
        });
        assertThat(text(RecordFiles.Form.HTML))
                .startsWith("<!doctype html>")
                .contains("Fjellsport AS", "<th scope=\"col\">")
                .doesNotContain("<script", "http");
    }

    @Test
    @DisplayName("P34 the records are for privacy officers and administrators")
    void areForThoseWhoAnswerForPrivacy() {
        Caller agent = company.signedIn(company.hire("Kari Agent", Role.AGENT, Role.SUPERVISOR), port);

        assertThat(agent.get(RECORDS + "controller/csv").code()).isEqualTo("role_missing");
        assertThat(administrator.get(RECORDS + "processor/csv").status()).isEqualTo(200);
        assertThat(administrator.get(RECORDS + "nobody/csv").status()).isEqualTo(404);
        assertThat(administrator.get(RECORDS + "controller/pdf").status()).isEqualTo(404);
    }

    private String text(RecordFiles.Form form) {
        return new String(
                files.file(company.account(), RecordKind.CONTROLLER, form, Language.EN), StandardCharsets.UTF_8);
    }
}
