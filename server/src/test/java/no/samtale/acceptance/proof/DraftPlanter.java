package no.samtale.acceptance.proof;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samtale.acceptance.Http;

/** A note that a colleague has begun to write about the person: the agent's own would end with the next note. */
final class DraftPlanter implements Planter {
    private static final String PASSWORD = "et langt passord til";

    @Override
    public String column() {
        return "draft.body_sealed";
    }

    @Override
    public Optional<String> plant(Install install, Person person) throws IOException {
        String text = "Det som er påbegynt " + Person.word();
        planted(colleague(install)
                .put(
                        "/api/console/conversations/" + person.conversation() + "/drafts/note",
                        Map.of(),
                        Map.of("id", UUID.randomUUID(), "text", text)));
        return Optional.of(text);
    }

    private static Http colleague(Install install) {
        String email = "kollega-" + Person.word().substring("prøve".length()) + "@example.no";
        Map<String, Object> member = Map.of(
                "name",
                "Berit Moe",
                "email",
                email,
                "roles",
                List.of("agent", "administrator"),
                "teams",
                List.of(),
                "language",
                "nb");
        String token = planted(install.post("/api/console/staff", member))
                .json()
                .at("/link/token")
                .asString();
        Http colleague = new Http(install.server.port());
        planted(colleague.postNow(
                "/api/setup/invitation", Map.of(), Map.of("token", token, "name", "Berit Moe", "password", PASSWORD)));
        planted(colleague.postNow("/api/console/session", Map.of(), Map.of("email", email, "password", PASSWORD)));
        return colleague;
    }

    private static Http.Answer planted(Http.Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError("Not planted: " + answer.status() + " " + answer.text());
        }
        return answer;
    }
}
