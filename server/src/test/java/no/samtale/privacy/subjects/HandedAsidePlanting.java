package no.samtale.privacy.subjects;

import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.subjects.PlantedPeople.Planted;
import no.samtale.testing.Company;
import no.samtale.testing.LmtpLine;
import no.samtale.testing.TestMailServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody whose mail was handed in and could not be taken in. */
final class HandedAsidePlanting implements FeaturePlanting {
    @Override
    public void plant(PlantedPeople people, Planted waiting, Planted active, Planted closed) {
        String ours = Company.newEmail();
        String team = PlantedPeople.done(people.officer().get("/api/console/teams"))
                .body()
                .get(0)
                .path("id")
                .asString();
        PlantedPeople.done(people.officer().post("/api/console/mailboxes", TestMailServer.handedIn(ours, team)));
        try (LmtpLine line = LmtpLine.to(people.context())) {
            line.handsIn("Subject: Hei\r\n\r\n" + PlantedPeople.newWord(), ours);
        }
        // They have no conversation; another's stands in its place.
        people.all().add(new Planted(contact(people), waiting.conversation(), waiting.token()));
    }

    private static String contact(PlantedPeople people) {
        return people.context().getBean(AccountTransactions.class).call(people.account(), () -> people.context()
                .getBean(JdbcClient.class)
                .sql("select contact_id::text from email_aside_mail where account_id = ?")
                .param(people.account().value())
                .query(String.class)
                .single());
    }
}
