package no.samtale.privacy.subjects;

import static no.samtale.privacy.subjects.PlantedPeople.conversation;
import static no.samtale.privacy.subjects.PlantedPeople.done;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.privacy.subjects.PlantedPeople.Planted;

/** A file that an agent has sent to somebody. */
final class AttachmentPlanting implements FeaturePlanting {
    @Override
    public void plant(PlantedPeople people, Planted waiting, Planted active, Planted closed) {
        String path = conversation(active);
        byte[] bytes = "En kvittering".getBytes(StandardCharsets.UTF_8);
        UUID id = UUID.randomUUID();
        done(people.officer()
                .post(
                        path + "/attachments",
                        Map.of("id", id, "name", PlantedPeople.newWord() + ".txt", "size", bytes.length)));
        done(people.officer().send("PATCH", path + "/attachments/" + id + "?offset=0", bytes));
        done(people.officer()
                .post(path + "/messages", Map.of("id", UUID.randomUUID(), "text", "", "attachments", List.of(id))));
    }
}
