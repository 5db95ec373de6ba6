package no.samtale.privacy.subjects;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import no.samtale.privacy.subjects.PlantedPeople.Planted;
import no.samtale.testing.Lists;
import no.samtale.testing.TestSms;
import no.samtale.testing.smpp.Brought;
import no.samtale.testing.smpp.SmppCentre;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Somebody who wrote by SMS, an answer that did not reach them, and a part of another text of theirs. */
final class SmsPlanting implements FeaturePlanting {
    @Override
    public void plant(PlantedPeople people, Planted waiting, Planted active, Planted closed) {
        SmppCentre centre = SmppCentre.started();
        String word = PlantedPeople.newWord();
        String team = PlantedPeople.done(people.officer().get("/api/console/teams"))
                .body()
                .get(0)
                .path("id")
                .asString();
        PlantedPeople.done(people.officer().post("/api/console/sms-inboxes", TestSms.wanted(centre, team)));
        String number = TestSms.newNumber();
        centre.bring(Brought.text(number, TestSms.OURS, word));
        JsonNode row = awaited(people, word);
        Planted writer = new Planted(
                row.path("contact").path("id").asString(), row.path("id").asString(), waiting.token());
        PlantedPeople.done(people.officer().post(PlantedPeople.conversation(writer) + "/pick", Map.of()));
        PlantedPeople.done(people.officer()
                .post(
                        PlantedPeople.conversation(writer) + "/messages",
                        Map.of("id", UUID.randomUUID(), "text", PlantedPeople.newWord())));
        awaitState(people, writer, "left");
        centre.bring(Brought.receipt(number, TestSms.OURS, "1715004", "UNDELIV", "001"));
        awaitState(people, writer, "failed");
        centre.bring(Brought.part(number, TestSms.OURS, 1, 1, 2, PlantedPeople.newWord()));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> centre.waiting() == 0);
        people.all().add(writer);
    }

    private static JsonNode awaited(PlantedPeople people, String word) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> Lists.rows(people.officer(), "unassigned").stream()
                                .filter(one -> one.path("preview").asString("").contains(word))
                                .findFirst()
                                .orElse(null),
                        one -> one != null);
    }

    private static void awaitState(PlantedPeople people, Planted writer, String state) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> people.officer()
                .get(PlantedPeople.conversation(writer) + "/outgoing")
                .body()
                .valueStream()
                .anyMatch(message -> message.path("state").asString("").equals(state)));
    }
}
