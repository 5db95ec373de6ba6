package no.samtale.acceptance.proof;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samtale.acceptance.Http;

/** A note that an agent has begun to write about the person. */
final class DraftPlanter implements Planter {
    @Override
    public String column() {
        return "draft.body_sealed";
    }

    @Override
    public Optional<String> plant(Install install, Person person) throws IOException {
        String text = "Det som er påbegynt " + Person.word();
        Http.Answer answer = install.officer()
                .put(
                        "/api/console/conversations/" + person.conversation() + "/drafts/note",
                        Map.of(),
                        Map.of("id", UUID.randomUUID(), "text", text));
        if (answer.status() / 100 != 2) {
            throw new AssertionError("Not planted: " + answer.status());
        }
        return Optional.of(text);
    }
}
