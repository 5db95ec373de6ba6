package no.samtale.privacy.subjects;

import no.samtale.privacy.subjects.PlantedPeople.Planted;
import no.samtale.testing.Surveyed;

/** Somebody who was asked how it went, and has answered. */
final class SurveyPlanting implements FeaturePlanting {
    @Override
    public void plant(PlantedPeople people, Planted waiting, Planted active, Planted closed) {
        String entrypoint = PlantedPeople.done(people.officer().get(PlantedPeople.conversation(closed)))
                .body()
                .at("/entrypoint/id")
                .asString();
        PlantedPeople.done(Surveyed.choose(people.officer(), entrypoint));
        String page = new Surveyed(people.context(), people.account(), closed.conversation())
                .asked()
                .page();
        PlantedPeople.done(Surveyed.answer(people.visitor(closed), page, "good", "Frida syntes det gikk fort"));
    }
}
