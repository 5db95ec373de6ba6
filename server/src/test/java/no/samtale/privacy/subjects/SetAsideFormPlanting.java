package no.samtale.privacy.subjects;

import java.net.URI;
import java.util.Map;
import no.samtale.privacy.subjects.PlantedPeople.Planted;
import no.samtale.testing.Company;
import no.samtale.testing.FormPages;
import no.samtale.testing.TestMailServer;
import tools.jackson.databind.JsonNode;

/** Somebody whose form was set aside. */
final class SetAsideFormPlanting implements FeaturePlanting {
    @Override
    public void plant(PlantedPeople people, Planted waiting, Planted active, Planted closed) {
        String team = PlantedPeople.done(people.officer().get("/api/console/teams"))
                .body()
                .get(0)
                .path("id")
                .asString();
        String mailbox = PlantedPeople.done(people.officer()
                        .post("/api/console/mailboxes", TestMailServer.wanted(Company.newEmail(), team)))
                .body()
                .path("id")
                .asString();
        String form = PlantedPeople.done(
                        people.officer().post("/api/console/forms", FormPages.wanted(mailbox, team, "Kontakt oss")))
                .body()
                .path("id")
                .asString();
        new FormPages(URI.create(people.officer().origin()).getPort())
                .post(form, Map.of(), Map.of("epost", PlantedPeople.newAddress(), "melding", PlantedPeople.newWord()));
        JsonNode aside = PlantedPeople.done(people.officer().get("/api/console/set-aside-forms"))
                .body()
                .get(0);
        // They have no conversation; another's stands in its place.
        people.all().add(new Planted(aside.path("contactId").asString(), waiting.conversation(), waiting.token()));
    }
}
