package no.samtale.privacy.subjects;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.privacy.subjects.PlantedPeople.Planted;

/** An answer and a note that an agent has begun to write. */
final class DraftPlanting implements FeaturePlanting {
    @Override
    public void plant(PlantedPeople people, Planted waiting, Planted active, Planted closed) {
        for (String kind : List.of("reply", "note")) {
            PlantedPeople.done(people.officer()
                    .put(
                            PlantedPeople.conversation(active) + "/drafts/" + kind,
                            Map.of("id", UUID.randomUUID(), "text", PlantedPeople.newWord())));
        }
    }
}
