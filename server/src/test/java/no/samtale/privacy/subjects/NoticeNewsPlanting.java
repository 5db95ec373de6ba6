package no.samtale.privacy.subjects;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.Map;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.portal.ContactAddresses;
import no.samtale.privacy.subjects.PlantedPeople.Planted;
import no.samtale.vault.Address;

/** Somebody who is told of a new version of the notice by e-mail, and says no to the next. */
final class NoticeNewsPlanting implements FeaturePlanting {
    private static final String NOTICE = "/api/console/privacy/notice";

    @Override
    @SuppressWarnings("NullAway") // The job looks at neither.
    public void plant(PlantedPeople people, Planted waiting, Planted active, Planted closed) {
        String preferences = PlantedPeople.conversation(waiting) + "/preferences";
        String address = PlantedPeople.done(people.officer().get(preferences))
                .body()
                .at("/0/address")
                .asString();
        ContactAddresses addresses = people.context().getBean(ContactAddresses.class);
        people.context()
                .getBean(AccountTransactions.class)
                .run(
                        people.account(),
                        () -> addresses.verified(
                                people.account(),
                                addresses.having(people.account(), Address.email(address)),
                                Address.email(address)));
        Map<String, String> words = Map.of("nb", "Noe nytt.", "en", "Something new.");
        String mark = PlantedPeople.done(
                        people.officer().put(NOTICE + "/choices", Map.of("additions", Map.of("security", words))))
                .body()
                .at("/draft/mark")
                .asString();
        PlantedPeople.done(people.officer()
                .post(
                        NOTICE + "/versions",
                        Map.of("mark", mark, "description", words, "announcement", words, "byMail", true)));
        people.context().getBean("announceVersions", RecurringTask.class).executeRecurringly(null, null);
        PlantedPeople.done(people.officer()
                .put(
                        preferences,
                        Map.of("matter", "notice_news", "kind", "email", "address", address, "allowed", false)));
    }
}
