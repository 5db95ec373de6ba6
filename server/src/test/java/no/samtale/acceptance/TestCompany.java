package no.samtale.acceptance;

import java.util.List;
import java.util.Map;
import no.samtale.platform.EntrypointId;
import tools.jackson.databind.JsonNode;

/** A company on a fresh server process, set up by the one-time link as its first administrator would. */
public record TestCompany(Http administrator, String email, String password, EntrypointId entrypoint) {
    private static final String LINK = "/console/#/setup/";

    /** Sets it up. */
    public static TestCompany setUp(
            ServerProcess server, String name, String email, String password, String siteOrigin) {
        Http http = new Http(server.port());
        Http.Answer me = http.postNow(
                "/api/setup",
                Map.of(),
                Map.of(
                        "token", token(server),
                        "account", Map.of("name", "Fjellsport AS", "language", "nb"),
                        "name", name,
                        "email", email,
                        "password", password));
        if (me.status() != 200) {
            throw new AssertionError("set-up was answered with " + me.status() + " " + me.text());
        }
        publishNotice(http);
        return new TestCompany(http, email, password, entrypoint(http, siteOrigin));
    }

    /** Without one the chat does not open. */
    private static void publishNotice(Http http) {
        String notice = "/api/console/privacy/notice";
        try {
            JsonNode editor = http.put(
                            notice + "/controller",
                            Map.of(),
                            Map.of("name", "Fjellsport AS", "email", "personvern@fjellsport.example"))
                    .json();
            Http.Answer published = http.post(
                    notice + "/versions",
                    Map.of(),
                    Map.of(
                            "mark", editor.at("/draft/mark").asString(),
                            "description", Map.of("nb", "Første versjon.", "en", "First version.")));
            if (published.status() != 201) {
                throw new AssertionError("the notice was answered with " + published.status() + published.text());
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String token(ServerProcess server) {
        return server.said().stream()
                .filter(line -> line.contains(LINK))
                .map(line -> line.substring(line.indexOf(LINK) + LINK.length())
                        .strip()
                        .split("\\s")[0])
                .findFirst()
                .orElseThrow();
    }

    private static EntrypointId entrypoint(Http http, String siteOrigin) {
        try {
            String team = http.get("/api/console/teams", Map.of())
                    .json()
                    .path(0)
                    .path("id")
                    .asString();
            JsonNode made = http.post(
                            "/api/console/entrypoints",
                            Map.of(),
                            Map.of(
                                    "teamId", team,
                                    "name", "Nettsiden",
                                    "origins", List.of(siteOrigin),
                                    "languages", List.of("nb", "en"),
                                    "accent", "#0b5cad",
                                    "consents", List.of("improve"),
                                    "texts", Map.of("nb", texts("Spør oss"), "en", texts("Ask us")),
                                    "fields",
                                            List.of(
                                                    Map.of("name", "name", "required", false),
                                                    Map.of("name", "email", "required", false),
                                                    Map.of("name", "phone", "required", false))))
                    .json();
            return EntrypointId.of(made.path("id").asString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(String title) {
        return Map.of("title", title, "greeting", "Hei. Hva kan vi hjelpe med?");
    }
}
