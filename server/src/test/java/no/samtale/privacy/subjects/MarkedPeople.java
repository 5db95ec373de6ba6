package no.samtale.privacy.subjects;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import no.samtale.privacy.subjects.PlantedPeople.Planted;
import no.samtale.testing.SettableClock;

/** Somebody with a label, whose conversation is urgent; one whose conversation rests; and an agent's own canned reply. */
final class MarkedPeople implements FeaturePlanting {
    @Override
    public void plant(PlantedPeople people, Planted waiting, Planted active, Planted closed) {
        String label = PlantedPeople.done(
                        people.officer().post("/api/console/labels", Map.of("name", "Retur", "colour", "green")))
                .body()
                .path("id")
                .asString();
        for (Planted person : people.all()) {
            PlantedPeople.done(people.officer().put(PlantedPeople.conversation(person) + "/labels/" + label, Map.of()));
        }
        PlantedPeople.done(
                people.officer().put(PlantedPeople.conversation(waiting) + "/priority", Map.of("priority", "urgent")));
        Instant tomorrow =
                people.context().getBean(SettableClock.class).instant().plus(Duration.ofDays(1));
        PlantedPeople.done(people.officer()
                .post(PlantedPeople.conversation(active) + "/snooze", Map.of("until", tomorrow.toString())));
        Map<String, Object> ownReply =
                Map.of("shortcut", "min", "title", "Min", "body", "Hilsen meg", "language", "nb", "personal", true);
        PlantedPeople.done(people.officer().post("/api/console/canned-replies", ownReply));
    }
}
