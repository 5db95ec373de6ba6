package no.samtale.privacy.subjects;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import no.samtale.privacy.subjects.PlantedPeople.Planted;
import no.samtale.testing.Company;
import no.samtale.testing.Lists;
import no.samtale.testing.SettableClock;
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
        String team = teams.get(0).path("id").asString();
        String theirs = PlantedPeople.newAddress();
        // Before the mailbox is set up, which has it read at once.
        TestMailServer.deliver(ours, theirs, PlantedPeople.newWord(), word);
        String mailbox = PlantedPeople.done(
                        people.officer().post("/api/console/mailboxes", TestMailServer.wanted(ours, team)))
                .body()
                .path("id")
                .asString();
        JsonNode row = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> Lists.rows(people.officer(), "unassigned").stream()
                                .filter(one -> one.path("preview").asString("").contains(word))
                                .findFirst()
                                .orElse(null),
                        one -> one != null);
        Planted writer = new Planted(
                row.path("contact").path("id").asString(), row.path("id").asString(), waiting.token());
        PlantedPeople.done(people.officer().post(PlantedPeople.conversation(writer) + "/pick", Map.of()));
        answered(people, writer);
        people.context().getBean(SettableClock.class).advance(Duration.ofSeconds(11));
        // What is said later has the queue looked at.
        answered(people, writer);
        MimeMessage left = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> TestMailServer.handedOver(theirs), mails -> !mails.isEmpty())
                .getFirst();
        TestMailServer.returned(ours, theirs, left);
        PlantedPeople.done(
                people.officer().put("/api/console/mailboxes/" + mailbox, TestMailServer.wanted(ours, team)));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> people.officer()
                .get(PlantedPeople.conversation(writer) + "/outgoing")
                .body()
                .valueStream()
                .anyMatch(message -> message.path("state").asString("").equals("failed")));
        people.all().add(writer);
    }

    private static void answered(PlantedPeople people, Planted writer) {
        PlantedPeople.done(people.officer()
                .post(
                        PlantedPeople.conversation(writer) + "/messages",
                        Map.of("id", UUID.randomUUID(), "text", PlantedPeople.newWord())));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> people.officer()
                .get(PlantedPeople.conversation(writer) + "/outgoing")
                .body()
                .valueStream()
                .anyMatch(message -> message.path("state").asString("").equals("waiting")));
    }
}
