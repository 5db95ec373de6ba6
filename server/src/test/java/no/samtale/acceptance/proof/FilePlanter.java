package no.samtale.acceptance.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samtale.acceptance.Http;

/** A file with a marked text in it, and a marked name; sent by the person. */
final class FilePlanter implements Planter {
    @Override
    public String column() {
        return "attachment_segment.body_sealed";
    }

    @Override
    public Optional<String> plant(Install install, Person person) throws IOException {
        String text = "Det som står i fila " + Person.word();
        String name = "Fila " + Person.word();
        String path = "/api/widget/conversations/" + person.conversation();
        Map<String, String> token = Map.of("Samtale-Token", person.token());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        UUID id = UUID.randomUUID();
        Http http = install.officer();
        done(http.post(path + "/attachments", token, Map.of("id", id, "name", name + ".txt", "size", bytes.length)));
        done(http.patch(path + "/attachments/" + id + "?offset=0", token, bytes));
        done(http.post(
                path + "/messages", token, Map.of("id", UUID.randomUUID(), "text", "", "attachments", List.of(id))));
        person.noted("attachment.name_sealed", name);
        return Optional.of(text);
    }

    private static void done(Http.Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError("Not planted: " + answer.status());
        }
    }
}
