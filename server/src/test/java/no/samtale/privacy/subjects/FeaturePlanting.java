package no.samtale.privacy.subjects;

import no.samtale.privacy.subjects.PlantedPeople.Planted;

/**
 * Has rows of a feature's tables about people come to be, over HTTP; found on the class path, so that a new table needs a
 * class of its own and no edit of a test.
 */
public interface FeaturePlanting {
    /**
     * Plants a row of each table, with every column filled in some row of it.
     *
     * @param waiting somebody whom nobody has answered
     * @param active somebody who is being helped, by {@code people.officer()}
     * @param closed somebody who has been helped
     */
    void plant(PlantedPeople people, Planted waiting, Planted active, Planted closed);
}
