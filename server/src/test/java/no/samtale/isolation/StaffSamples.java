package no.samtale.isolation;

import static no.samtale.isolation.Attempt.Expected.CLOSED;
import static no.samtale.isolation.Operations.console;
import static no.samtale.isolation.Operations.everybodys;
import static no.samtale.isolation.Operations.like;
import static no.samtale.isolation.Operations.own;

import java.util.List;
import java.util.Map;
import no.samtale.testing.Answer;
import no.samtale.testing.Company;
import no.samtale.testing.TestMail;

/** The people of an account, its teams and its settings. */
final class StaffSamples implements FeatureSamples {
    private static final String STAFF = "/api/console/staff";
    private static final String TEAMS = "/api/console/teams";

    @Override
    public Map<String, String> live(LivedInCompany company, Held held) {
        Answer invited = done(company.agent().post(STAFF, member("Siv " + company.mark(), List.of())));
        Answer joining = done(company.agent().post(STAFF, member("Nils " + company.mark(), List.of())));
        String token = joining.body().at("/link/token").asString();
        done(company.visitor("-")
                .post(
                        "/api/setup/invitation",
                        Map.of("token", token, "name", "Nils " + company.mark(), "password", Company.PASSWORD)));
        done(company.agent().put("/api/console/account", account("Fjellsport " + company.mark())));
        Answer team = done(company.agent().post(TEAMS, team("Team " + company.mark() + Held.id(), List.of())));
        return Map.of(
                "company", "Fjellsport " + company.mark(),
                "name", "Kari " + company.mark(),
                "invited", invited.body().path("agent").asString(),
                "joined", joining.body().path("agent").asString(),
                "emptyTeam", team.body().path("id").asString());
    }

    @Override
    public void addTo(Operations operations) {
        staff(operations);
        teams(operations);
        links(operations);
        operations.add("GET /api/console/account", own((mine, tried) -> console("GET", "/api/console/account", null)));
        operations.add(
                "PUT /api/console/account",
                own((mine, tried) -> console("PUT", "/api/console/account", account(mine.of("company")))));
        operations.add("GET /api/console/profile", own((mine, tried) -> console("GET", "/api/console/profile", null)));
        operations.add(
                "PUT /api/console/profile",
                own((mine, tried) ->
                        console("PUT", "/api/console/profile", Map.of("name", mine.of("name"), "language", "nb"))));
    }

    @Override
    public Map<String, String> unaudited() {
        return Map.of("GET /api/console/profile", "an agent's own address");
    }

    private static void staff(Operations operations) {
        String one = STAFF + "/{id}";
        operations.add("GET " + STAFF, own((mine, tried) -> console("GET", STAFF, null)));
        operations.add(
                "POST " + STAFF,
                like("team", (mine, tried) -> console("POST", STAFF, member("Eli", List.of(tried.team())))));
        operations.add(
                "PUT " + one,
                like(
                        "agent",
                        (mine, tried) -> console("PUT", STAFF + "/" + tried.of("joined"), member("Eli", List.of()))),
                like(
                        "team",
                        (mine, tried) ->
                                console("PUT", STAFF + "/" + mine.of("joined"), member("Eli", List.of(tried.team())))));
        operations.add(
                "DELETE " + one,
                like("agent", (mine, tried) -> console("DELETE", STAFF + "/" + tried.of("joined"), null)));
        operations.add(
                "POST " + one + "/invitation",
                like(
                        "invitation",
                        (mine, tried) -> console("POST", STAFF + "/" + tried.of("invited") + "/invitation", Map.of())));
        operations.add(
                "DELETE " + one + "/invitation",
                like(
                        "invitation",
                        (mine, tried) -> console("DELETE", STAFF + "/" + tried.of("invited") + "/invitation", null)));
        operations.add(
                "POST " + one + "/password-link",
                like(
                        "agent",
                        (mine, tried) ->
                                console("POST", STAFF + "/" + tried.of("joined") + "/password-link", Map.of())));
    }

    private static void teams(Operations operations) {
        operations.add(
                "POST " + TEAMS,
                like(
                        "agent",
                        (mine, tried) -> console("POST", TEAMS, team("Team " + Held.id(), List.of(tried.agent())))));
        operations.add(
                "PUT " + TEAMS + "/{id}",
                like(
                        "team",
                        (mine, tried) -> console(
                                "PUT", TEAMS + "/" + tried.of("emptyTeam"), team("Team " + Held.id(), List.of()))),
                like(
                        "agent",
                        (mine, tried) -> console(
                                "PUT",
                                TEAMS + "/" + mine.of("emptyTeam"),
                                team("Team " + Held.id(), List.of(tried.agent())))));
        operations.add(
                "DELETE " + TEAMS + "/{id}",
                like("team", (mine, tried) -> console("DELETE", TEAMS + "/" + tried.of("emptyTeam"), null)));
    }

    /** For those who have no session: what lets them in is theirs alone, and tried in StaffApiTest. */
    private static void links(Operations operations) {
        for (String path : List.of("/invitation/look", "/invitation", "/password/look", "/password")) {
            operations.add(
                    "POST /api/setup" + path,
                    new Attempt(
                            "a token",
                            CLOSED,
                            (mine, tried) -> console(
                                    "POST",
                                    "/api/setup" + path,
                                    Map.of("token", tried.token(), "name", "Eli", "password", Company.PASSWORD))));
        }
        operations.add(
                "POST /api/setup/forgotten-password",
                everybodys((mine, tried) ->
                        console("POST", "/api/setup/forgotten-password", Map.of("email", tried.email()))));
    }

    /** Whose mail is put off, so that it is still waiting. */
    private static Map<String, Object> member(String name, List<String> teams) {
        return Map.of(
                "name",
                name,
                "email",
                TestMail.LATER + Held.id() + "@example.no",
                "roles",
                List.of("agent"),
                "teams",
                teams,
                "language",
                "nb");
    }

    private static Map<String, Object> account(String name) {
        return Map.of("name", name, "language", "nb", "accent", "#0b5cad");
    }

    private static Map<String, Object> team(String name, List<String> members) {
        return Map.of("name", name, "members", members);
    }

    private static Answer done(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.toString());
        }
        return answer;
    }
}
