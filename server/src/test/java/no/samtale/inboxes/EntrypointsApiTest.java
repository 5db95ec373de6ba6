package no.samtale.inboxes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samtale.accounts.Role;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.Limits;
import no.samtale.platform.TeamId;
import no.samtale.platform.checks.Accent;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@SamtaleTest
class EntrypointsApiTest {
    private static final String PATH = "/api/console/entrypoints";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Entrypoints entrypoints;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller administrator;

    @BeforeEach
    void signIn() {
        company = Company.in(context);
        administrator = company.signedIn(company.administrator(), port);
    }

    @Test
    void keepsWhatAnAdministratorSetsUp() {
        Answer created = administrator.post(PATH, request());

        assertThat(created.status()).isEqualTo(201);
        request()
                .forEach((field, value) -> assertThat(created.body().has(field)).isTrue());
        assertThat(created.body().at("/origins/0").asString()).isEqualTo("https://www.example.no");
        assertThat(created.body().at("/texts/nb/title").asString()).isEqualTo("Spør oss");
        assertThat(created.body().at("/fields").toString())
                .isEqualTo("[{\"name\":\"name\",\"required\":true},{\"name\":\"email\",\"required\":false}]");
        String id = created.body().get("id").asString();
        assertThat(administrator.get(PATH + "/" + id).body()).isEqualTo(created.body());
        assertThat(administrator.get(PATH).body().get(0)).isEqualTo(created.body());

        Entrypoint found = entrypoints.find(EntrypointId.of(id)).orElseThrow();
        assertThat(found.account()).isEqualTo(company.account());
        assertThat(found.language("en")).isEqualTo("en");
        assertThat(found.language("sv")).isEqualTo("nb");
        assertThat(entrypoints.entrypoint(company.account(), found.id())).contains(found);
    }

    @Test
    void putsAllEntrypointsOfWebsiteChatIntoOneInbox() {
        Answer first = administrator.post(PATH, request());
        Answer second = administrator.post(PATH, request());

        assertThat(second.body().get("inboxId")).isEqualTo(first.body().get("inboxId"));
        assertThat(inboxes.all(company.account())).extracting(Inbox::channel).containsExactly("webchat");
    }

    @Test
    void showsVisitorsAChangeWithinTenSeconds() {
        EntrypointId id = EntrypointId.of(
                administrator.post(PATH, request()).body().get("id").asString());
        assertThat(entrypoints.find(id)).isPresent();
        Map<String, Object> changed = request();
        changed.put("name", "Kassen");

        assertThat(administrator.put(PATH + "/" + id, changed).status()).isEqualTo(200);

        clock.advance(Duration.ofSeconds(11));
        assertThat(entrypoints.find(id).orElseThrow().name()).isEqualTo("Kassen");
    }

    @Test
    void letsAgentsReadAndAdministratorsWrite() {
        String id = administrator.post(PATH, request()).body().get("id").asString();
        Caller agent = company.signedIn(company.hire("Kari", Role.AGENT, Role.SUPERVISOR), port);

        assertThat(agent.get(PATH + "/" + id).status()).isEqualTo(200);
        assertThat(agent.post(PATH, request()).code()).isEqualTo("role_missing");
        assertThat(agent.put(PATH + "/" + id, request()).code()).isEqualTo("role_missing");
    }

    @Test
    void showsNothingOfAnotherAccount() {
        String id = administrator.post(PATH, request()).body().get("id").asString();
        Company other = Company.in(context);
        Caller stranger = other.signedIn(other.administrator(), port);
        Map<String, Object> theirs = request();
        theirs.put("teamId", other.team().toString());

        assertThat(stranger.get(PATH).body()).isEmpty();
        assertThat(stranger.get(PATH + "/" + id).code()).isEqualTo("not_found");
        assertThat(stranger.put(PATH + "/" + id, theirs).code()).isEqualTo("not_found");
        assertThat(stranger.post(PATH, request()).field()).isEqualTo("teamId");
        assertThat(stranger.post(PATH, theirs).status()).isEqualTo(201);
        assertThat(entrypoints.entrypoint(other.account(), EntrypointId.of(id))).isEmpty();
    }

    @Test
    void namesTheFieldAtFault() {
        assertRefused("name", "name", "x".repeat(Limits.NAME_LENGTH + 1));
        assertRefused("teamId", "teamId", TeamId.random().toString());
        assertRefused("origins", "origins", List.of("https://*.example.no"));
        assertRefused("origins", "origins", List.of());
        assertRefused("languages", "languages", List.of("nb", "sv"));
        assertRefused("languages", "languages", List.of("nb", "nb"));
        assertRefused("accent", "accent", "#ffcc00");
        assertRefused("texts", "texts", Map.of("nb", Map.of("title", "Spør oss", "greeting", "Hei")));
        assertRefused("texts.en.title", "texts", texts("", "Hi"));
        assertRefused("texts.en.greeting", "texts", texts("Ask", "x".repeat(Limits.ENTRYPOINT_TEXT_LENGTH + 1)));
        assertRefused(
                "fields",
                "fields",
                List.of(Map.of("name", "email", "required", true), Map.of("name", "email", "required", false)));
        assertRefused("fields", "fields", List.of(Map.of("name", "birthNumber", "required", true)));
        for (String field : request().keySet()) {
            Map<String, Object> lacking = request();
            lacking.remove(field);
            assertThat(administrator.post(PATH, lacking).field()).isEqualTo(field);
        }
        assertThat(administrator.post(PATH, request()).status()).isEqualTo(201);
    }

    @Test
    void offersANearColourInPlaceOfOneThatIsTooLight() {
        Map<String, Object> light = request();
        light.put("accent", "#ffcc00");
        String detail = administrator.post(PATH, light).body().get("detail").asString();
        light.put("accent", Accent.nearest("#ffcc00"));

        assertThat(detail).contains(Accent.nearest("#ffcc00"));
        assertThat(administrator.post(PATH, light).status()).isEqualTo(201);
    }

    @Test
    void findsNothingByAnUnknownId() {
        assertThat(entrypoints.find(EntrypointId.random())).isEmpty();
        assertThat(administrator.get(PATH + "/" + EntrypointId.random()).code()).isEqualTo("not_found");
        assertThat(administrator.get(PATH + "/17").code()).isEqualTo("malformed_id");
    }

    private void assertRefused(String named, String field, Object value) {
        Map<String, Object> wrong = request();
        wrong.put(field, value);
        Answer answer = administrator.post(PATH, wrong);
        assertThat(answer.status()).as("%s = %s", field, value).isEqualTo(422);
        assertThat(answer.field()).isEqualTo(named);
    }

    private Map<String, Object> request() {
        return new HashMap<>(Map.of(
                "teamId", company.team().toString(),
                "name", "Nettsiden",
                "origins", List.of("https://www.example.no", "http://localhost:8081"),
                "languages", List.of("nb", "en"),
                "accent", "#0b5cad",
                "texts", texts("Ask us", "What can we help with?"),
                "fields",
                        List.of(Map.of("name", "name", "required", true), Map.of("name", "email", "required", false))));
    }

    private static Map<String, Object> texts(String title, String greeting) {
        return Map.of(
                "nb",
                Map.of("title", "Spør oss", "greeting", "Hva kan vi hjelpe med?"),
                "en",
                Map.of("title", title, "greeting", greeting));
    }
}
