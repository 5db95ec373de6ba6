package no.samtale.privacy.subjects;

import java.util.Map;
import java.util.UUID;
import no.samtale.contacts.MailAddresses;
import no.samtale.contacts.links.LinkByProof;
import no.samtale.contacts.links.LinkingTestPeople;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.ContactId;
import no.samtale.platform.EntrypointId;
import no.samtale.privacy.subjects.PlantedPeople.Planted;
import no.samtale.testing.Company;
import no.samtale.testing.Visitors;

/** Somebody who has shown that they have written as another, too. The other is nobody else of those who are planted. */
final class LinkPlanting implements FeaturePlanting {
    @Override
    public void plant(PlantedPeople people, Planted waiting, Planted active, Planted closed) {
        LinkingTestPeople contacts = new LinkingTestPeople(people.context(), people.account());
        String email = Company.newEmail();
        AccessibleConversation talked = talked(people);
        people.context().getBean(MailAddresses.class).claimed(people.account(), talked.contact(), "email", email);
        contacts.verify(talked.contact(), email);
        if (contacts.prove(ContactId.of(closed.contact()), email) != LinkByProof.Outcome.LINKED) {
            throw new AssertionError("Not linked");
        }
    }

    /** Over at once, so that its time can run out. */
    private static AccessibleConversation talked(PlantedPeople people) {
        EntrypointId entrypoint = new EntrypointId(
                UUID.fromString(PlantedPeople.done(people.officer().get("/api/console/entrypoints"))
                        .body()
                        .get(0)
                        .path("id")
                        .asString()));
        AccessibleConversation talked = people.context().getBean(Entrypoints.class).find(entrypoint).stream()
                .map(found -> Visitors.in(people.context()).start(found, "Jeg skriver også herfra"))
                .findFirst()
                .orElseThrow();
        PlantedPeople.done(people.officer().post("/api/console/conversations/" + talked.id() + "/close", Map.of()));
        return talked;
    }
}
