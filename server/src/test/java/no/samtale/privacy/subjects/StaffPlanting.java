package no.samtale.privacy.subjects;

import java.util.List;
import java.util.Map;
import no.samtale.privacy.subjects.PlantedPeople.Planted;
import no.samtale.testing.Company;
import no.samtale.testing.TestMail;

/** Somebody who is invited and does not come, by a mail that is put off. */
final class StaffPlanting implements FeaturePlanting {
    @Override
    public void plant(PlantedPeople people, Planted waiting, Planted active, Planted closed) {
        Map<String, Object> invited = Map.of(
                "name",
                "Siv Invitert",
                "email",
                TestMail.LATER + Company.newEmail(),
                "roles",
                List.of("agent"),
                "teams",
                List.of(),
                "language",
                "nb");
        int status = people.officer().post("/api/console/staff", invited).status();
        if (status != 201) {
            throw new AssertionError("an invitation was answered with " + status);
        }
    }
}
