package no.samtale.privacy.subjects;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import no.samtale.privacy.subjects.PlantedPeople.Planted;
import no.samtale.testing.Company;
import no.samtale.testing.TestMailServer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Somebody who wrote by mail, and an answer to them. */
final class MailPlanting implements FeaturePlanting {
    @Override
    public void plant(PlantedPeople people, Planted waiting, Planted active, Planted closed) {
        String ours = Company.newEmail();
        String word = PlantedPeople.newWord();
        JsonNode teams =
                PlantedPeople.done(people.officer().get("/api/console/teams")).body();
        // Before the mailbox is set up, which has it read at once.
        TestMailServer.deliver(ours, PlantedPeople.newAddress(), PlantedPeople.newWord(), word);
        PlantedPeople.done(people.officer()
                .post(
                        "/api/console/mailboxes",
                        TestMailServer.wanted(ours, teams.get(0).path("id").asString())));
        JsonNode row = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> people.officer()
                                .get("/api/console/conversations?view=all")
                                .body()
                                .path("rows")
                                .valueStream()
                                .filter(one -> one.path("preview").asString("").contains(word))
                                .findFirst()
                                .orElse(null),
                        one -> one != null);
        Planted writer = new Planted(
                row.path("contact").path("id").asString(), row.path("id").asString(), waiting.token());
        PlantedPeople.done(people.officer().post(PlantedPeople.conversation(writer) + "/pick", Map.of()));
        PlantedPeople.done(people.officer()
                .post(
                        PlantedPeople.conversation(writer) + "/messages",
                        Map.of("id", UUID.randomUUID(), "text", PlantedPeople.newWord())));
        people.all().add(writer);
    }
}
