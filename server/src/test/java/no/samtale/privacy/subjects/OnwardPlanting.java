package no.samtale.privacy.subjects;

import java.time.Duration;
import java.util.Map;
import no.samtale.conversations.onward.GoOnward;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.subjects.PlantedPeople.Planted;
import no.samtale.testing.Company;
import no.samtale.testing.OnwardMailbox;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestMailServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who wants the answer by e-mail after leaving the chat. */
final class OnwardPlanting implements FeaturePlanting {
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
        String entrypoint = PlantedPeople.done(people.officer().get("/api/console/entrypoints"))
                .body()
                .get(0)
                .path("id")
                .asString();
        PlantedPeople.done(OnwardMailbox.choose(people.officer(), entrypoint, mailbox));
        // Visitors meet it ten seconds later.
        people.context().getBean(SettableClock.class).advance(Duration.ofSeconds(11));
        wish(people, active);
        wish(people, closed);
        proved(people, closed);
        gone(people);
        people.context().getBean(GoOnward.class).goOn(people.account());
    }

    private static void wish(PlantedPeople people, Planted person) {
        PlantedPeople.done(people.visitor(person)
                .post("/api/widget/conversations/" + person.conversation() + "/onward", Map.of("wanted", true)));
    }

    /** As if a code had shown that the address is theirs. */
    private static void proved(PlantedPeople people, Planted person) {
        change(people, """
                update contact_identity set standing = 'verified'
                where account_id = :account and kind = 'email' and contact_id = '%s'
                """.formatted(person.contact()));
    }

    /** As if their browsers had been away for an hour: what others have planted is not to grow old by it. */
    private static void gone(PlantedPeople people) {
        change(people, "update onward_wish set seen_at = seen_at - interval '1 hour' where account_id = :account");
    }

    private static void change(PlantedPeople people, String sql) {
        people.context().getBean(AccountTransactions.class).run(people.account(), () -> people.context()
                .getBean(JdbcClient.class)
                .sql(sql)
                .param("account", people.account().value())
                .update());
    }
}
