package no.samtale.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtale.demo.CaughtMail;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Who comes, who goes, and what links let in. */
@SamtaleTest
class StaffApiTest {
    private static final String STAFF = "/api/console/staff";
    private static final String TEAMS = "/api/console/teams";
    private static final String FORGOTTEN = "/api/setup/forgotten-password";
    private static final Pattern LINK = Pattern.compile("/console/#/(invitation|password)/([\\w-]+)");
    private static final String NEW_PASSWORD = "en helt annen setning";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestMail.Mailbox mailbox;

    @Autowired
    private SettableClock clock;

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
    void invitesSomebodyWhoComesIn() {
        String email = Company.newEmail();
        Answer invited = administrator.post(STAFF, member("Siv Ny", email, "supervisor"));
        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.body().path("mailed").asBoolean()).isTrue();
        String id = invited.body().path("agent").asString();
        assertThat(member(id).path("state").asString()).isEqualTo("invited");
        assertThat(administrator.get("/api/console/agents").body().toString()).doesNotContain(id);
        assertThat(new Caller(port).signIn(email, Company.PASSWORD).status()).isEqualTo(401);

        String token = mailed(email);
        assertThat(token).isEqualTo(token(invited));
        Answer look = new Caller(port).post("/api/setup/invitation/look", Map.of("token", token));
        assertThat(look.body().path("company").asString()).isEqualTo("Fjellsport AS");
        assertThat(look.body().path("email").asString()).isEqualTo(email);

        Caller siv = new Caller(port);
        assertThat(siv.post("/api/setup/invitation", accepting(token, "Siv Ny", "kort"))
                        .field())
                .isEqualTo("password");
        assertThat(siv.post("/api/setup/invitation", accepting(token, " ", NEW_PASSWORD))
                        .field())
                .isEqualTo("name");
        Answer accepted = siv.post("/api/setup/invitation", accepting(token, "Siv Nyhus", NEW_PASSWORD));
        assertThat(accepted.body().at("/agent/name").asString()).isEqualTo("Siv Nyhus");
        assertThat(accepted.body().at("/agent/roles").toString()).isEqualTo("[\"supervisor\"]");
        assertThat(siv.get("/api/console/session").status()).isEqualTo(200);

        assertThat(siv.post("/api/setup/invitation", accepting(token, "Siv", NEW_PASSWORD))
                        .code())
                .isEqualTo("not_found");
        assertThat(new Caller(port).signIn(email, NEW_PASSWORD).status()).isEqualTo(200);
        assertThat(member(id).path("state").asString()).isEqualTo("active");
        assertThat(member(id).path("teams").toString()).contains(company.team().toString());
    }

    @Test
    void anInvitationEndsWithItsTimeWithANewOneAndWhenItIsTakenBack() {
        Answer invited = administrator.post(STAFF, member("Siv Ny", Company.newEmail(), "agent"));
        String path = STAFF + "/" + invited.body().path("agent").asString() + "/invitation";
        Answer again = administrator.post(path, Map.of());
        assertThat(look(token(invited))).isEqualTo("not_found");
        assertThat(look(token(again))).isNull();

        clock.advance(Duration.ofDays(7));
        assertThat(look(token(again))).isEqualTo("not_found");
        administrator = company.signedIn(company.administrator(), port);
        Answer third = administrator.post(path, Map.of());
        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(look(token(third))).isEqualTo("not_found");
        assertThat(administrator.delete(path).code()).isEqualTo("not_found");
        assertThat(administrator.get(STAFF).body().toString()).doesNotContain("Siv Ny");
        clock.goRight();
    }

    @Test
    void takesAnAddressOnce() {
        Map<String, Object> member = member("Siv Ny", Company.newEmail(), "agent");
        assertThat(administrator.post(STAFF, member).status()).isEqualTo(201);
        assertThat(administrator.post(STAFF, member).code()).isEqualTo("address_taken");
        for (String field : List.of("name", "email", "roles", "teams", "language")) {
            Map<String, Object> without = new HashMap<>(member("Siv Ny", Company.newEmail(), "agent"));
            without.remove(field);
            assertThat(administrator.post(STAFF, without).field()).isEqualTo(field);
        }
    }

    @Test
    void isForAdministratorsAlone() {
        Company.Person officer = company.hire("Liv Lov", Role.PRIVACY_OFFICER, Role.SUPERVISOR, Role.AGENT);
        Caller caller = company.signedIn(officer, port);
        String one = STAFF + "/" + officer.id();
        Map<String, Object> member = member("Siv Ny", Company.newEmail(), "administrator");
        assertThat(List.of(
                        caller.get(STAFF).code(),
                        caller.post(STAFF, member).code(),
                        caller.put(one, member).code(),
                        caller.delete(one).code(),
                        caller.post(one + "/invitation", Map.of()).code(),
                        caller.delete(one + "/invitation").code(),
                        caller.post(one + "/password-link", Map.of()).code(),
                        caller.post(TEAMS, team("B")).code(),
                        caller.put(TEAMS + "/" + company.team(), team("B")).code(),
                        caller.delete(TEAMS + "/" + company.team()).code(),
                        caller.get("/api/console/account").code(),
                        caller.put("/api/console/account", Map.of()).code()))
                .containsOnly("role_missing");
    }

    @Test
    void changesRolesAndKeepsAnAdministrator() {
        Company.Person ola = company.hire("Ola Nordmann", Role.AGENT);
        Caller caller = company.signedIn(ola, port);
        assertThat(caller.get(STAFF).code()).isEqualTo("role_missing");
        assertThat(administrator
                        .put(STAFF + "/" + ola.id(), member("Ola Nordmann", ola.email(), "administrator"))
                        .status())
                .isEqualTo(204);
        assertThat(caller.get(STAFF).status()).as("at once").isEqualTo(200);

        Company.Person first = company.administrator();
        assertThat(caller.delete(STAFF + "/" + first.id()).status()).isEqualTo(204);
        assertThat(administrator.get("/api/console/session").status()).isEqualTo(401);
        assertThat(caller.delete(STAFF + "/" + ola.id()).code()).isEqualTo("last_administrator");
        assertThat(caller.put(STAFF + "/" + ola.id(), member("Ola Nordmann", ola.email(), "agent"))
                        .code())
                .isEqualTo("last_administrator");
        assertThat(caller.get(STAFF).status()).isEqualTo(200);
        assertThat(caller.delete(STAFF + "/" + first.id()).code()).isEqualTo("not_found");
    }

    @Test
    void movesAnAgentToAnotherAddress() {
        Company.Person ola = company.hire("Ola Nordmann", Role.AGENT);
        Company.Person kari = company.hire("Kari Nordmann", Role.AGENT);
        String moved = Company.newEmail();
        String one = STAFF + "/" + ola.id();
        String resetting = token(administrator.post(one + "/password-link", Map.of()));
        assertThat(administrator.put(one, member("Ola", kari.email(), "agent")).code())
                .isEqualTo("address_taken");
        assertThat(administrator.put(one, member("Ola", moved, "agent")).status())
                .isEqualTo(204);
        assertThat(new Caller(port).signIn(moved, Company.PASSWORD).status()).isEqualTo(200);
        assertThat(new Caller(port).signIn(ola.email(), Company.PASSWORD).status())
                .isEqualTo(401);
        assertThat(reset(resetting, NEW_PASSWORD).code()).isEqualTo("not_found");
        assertThat(new Caller(port).signIn(kari.email(), Company.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void setsAForgottenPasswordOnceAndEndsEverySession() {
        Company.Person ola = company.hire("Ola Nordmann", Role.AGENT);
        Caller elsewhere = company.signedIn(ola, port);
        Answer asked = new Caller(port).post(FORGOTTEN, Map.of("email", ola.email()));
        Answer unknown = new Caller(port).post(FORGOTTEN, Map.of("email", Company.newEmail()));
        assertThat(asked.body()).isEqualTo(unknown.body());
        assertThat(asked.status()).isEqualTo(unknown.status()).isEqualTo(200);

        String token = mailed(ola.email());
        assertThat(reset(token, "kort").field()).isEqualTo("password");
        assertThat(elsewhere.get("/api/console/session").status()).isEqualTo(200);
        assertThat(reset(token, NEW_PASSWORD).status()).isEqualTo(204);
        assertThat(elsewhere.get("/api/console/session").status()).isEqualTo(401);
        assertThat(new Caller(port).signIn(ola.email(), Company.PASSWORD).status())
                .isEqualTo(401);
        assertThat(new Caller(port).signIn(ola.email(), NEW_PASSWORD).status()).isEqualTo(200);
        assertThat(reset(token, NEW_PASSWORD).code()).isEqualTo("not_found");
    }

    @Test
    void aLinkForANewPasswordWorksForAnHourAndUntilTheNext() {
        Company.Person ola = company.hire("Ola Nordmann", Role.AGENT);
        String path = STAFF + "/" + ola.id() + "/password-link";
        String first = token(administrator.post(path, Map.of()));
        String second = token(administrator.post(path, Map.of()));
        assertThat(reset(first, NEW_PASSWORD).code()).isEqualTo("not_found");
        clock.advance(Duration.ofMinutes(60));
        assertThat(reset(second, NEW_PASSWORD).code()).isEqualTo("not_found");
        String third = token(administrator.post(path, Map.of()));
        assertThat(administrator.delete(STAFF + "/" + ola.id()).status()).isEqualTo(204);
        assertThat(reset(third, NEW_PASSWORD).code()).isEqualTo("not_found");
        assertThat(reset("…", NEW_PASSWORD).code()).isEqualTo("not_found");
        clock.goRight();
    }

    @Test
    void sendsFiveLinksAnHourWhoeverAsks() {
        String unknown = Company.newEmail();
        for (int n = 0; n < 5; n++) {
            assertThat(new Caller(port)
                            .post(FORGOTTEN, Map.of("email", unknown))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(new Caller(port).post(FORGOTTEN, Map.of("email", unknown)).code())
                .isEqualTo("too_many");
        Caller one = new Caller(port);
        for (int n = 0; n < 5; n++) {
            assertThat(one.post(FORGOTTEN, Map.of("email", Company.newEmail())).status())
                    .isEqualTo(200);
        }
        assertThat(one.post(FORGOTTEN, Map.of("email", Company.newEmail())).code())
                .isEqualTo("too_many");
        assertThat(new Caller(port)
                        .post(FORGOTTEN, Map.of("email", "ikke en adresse"))
                        .field())
                .isEqualTo("email");
    }

    @Test
    void changesTeamsAndDeletesThoseThatNothingIsOf() {
        Company.Person ola = company.hireOutside("Ola Nordmann", Role.AGENT);
        Answer made = administrator.post(TEAMS, team("Verksted", ola.id().toString()));
        assertThat(made.status()).isEqualTo(201);
        String one = TEAMS + "/" + made.body().path("id").asString();
        assertThat(member(ola.id().toString()).path("teams")).hasSize(1);
        assertThat(administrator.post(TEAMS, team("Verksted")).code()).isEqualTo("conflict");
        assertThat(administrator.put(one, team("Kundeservice")).code()).isEqualTo("conflict");
        assertThat(administrator.put(one, team(" ")).field()).isEqualTo("name");
        assertThat(administrator.put(one, team("Lager")).status()).isEqualTo(204);
        assertThat(member(ola.id().toString()).path("teams")).isEmpty();
        assertThat(administrator.delete(one).status()).isEqualTo(204);
        assertThat(administrator.delete(one).code()).isEqualTo("not_found");

        company.entrypoint();
        assertThat(administrator.delete(TEAMS + "/" + company.team()).code()).isEqualTo("team_in_use");
        assertThat(administrator.get(TEAMS).body().toString())
                .contains(company.team().toString());
    }

    @Test
    void changesTheAccountAndOnesOwnProfile() {
        Map<String, Object> account = new HashMap<>(Map.of("name", "Fjord AS", "language", "en", "accent", "#0b5cad"));
        assertThat(administrator
                        .put("/api/console/account", account)
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("Fjord AS");
        assertThat(administrator
                        .get("/api/console/session")
                        .body()
                        .at("/account/name")
                        .asString())
                .isEqualTo("Fjord AS");
        account.put("accent", "#ffff00");
        assertThat(administrator.put("/api/console/account", account).field()).isEqualTo("accent");
        account.put("language", "xx");
        assertThat(administrator.put("/api/console/account", account).field()).isEqualTo("language");

        Answer changed = administrator.put("/api/console/profile", Map.of("name", "Åse Berg", "language", "en"));
        assertThat(changed.body().at("/agent/name").asString()).isEqualTo("Åse Berg");
        assertThat(changed.body().at("/agent/language").asString()).isEqualTo("en");
        assertThat(administrator
                        .get("/api/console/profile")
                        .body()
                        .path("email")
                        .asString())
                .isEqualTo(company.administrator().email());
        assertThat(administrator
                        .put("/api/console/profile", Map.of("name", "", "language", "en"))
                        .field())
                .isEqualTo("name");
    }

    private Map<String, Object> member(String name, String email, String... roles) {
        return Map.of(
                "name",
                name,
                "email",
                email,
                "roles",
                List.of(roles),
                "teams",
                List.of(company.team().toString()),
                "language",
                "nb");
    }

    private static Map<String, Object> team(String name, String... members) {
        return Map.of("name", name, "members", List.of(members));
    }

    private static Map<String, Object> accepting(String token, String name, String password) {
        return Map.of("token", token, "name", name, "password", password);
    }

    private JsonNode member(String id) {
        return administrator
                .get(STAFF)
                .body()
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String token(Answer made) {
        return made.body().at("/link/token").asString();
    }

    private String mailed(String email) {
        await().until(() -> !mailbox.of(email).isEmpty());
        CaughtMail mail = mailbox.of(email).getFirst();
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group(2);
    }

    private @org.jspecify.annotations.Nullable String look(String token) {
        return new Caller(port)
                .post("/api/setup/invitation/look", Map.of("token", token))
                .code();
    }

    private Answer reset(String token, String password) {
        return new Caller(port).post("/api/setup/password", Map.of("token", token, "password", password));
    }
}
