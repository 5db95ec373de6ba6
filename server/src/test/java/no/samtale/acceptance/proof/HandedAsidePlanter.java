package no.samtale.acceptance.proof;

import java.util.Optional;
import no.samtale.testing.Company;
import no.samtale.testing.LmtpLine;
import no.samtale.testing.TestMailServer;

/** A mail of the person's is handed in that says of no sender, and so lies aside. */
final class HandedAsidePlanter implements Planter {
    @Override
    public String column() {
        return "email_aside_mail.mail_sealed";
    }

    @Override
    public Optional<String> plant(Install install, Person person) {
        String ours = Company.newEmail();
        String words = "Lagt til side " + Person.word();
        Install.require(
                install.post("/api/console/mailboxes", TestMailServer.handedIn(ours, MailPlanter.team(install))), 201);
        try (LmtpLine line = LmtpLine.greeted(install.lmtp)) {
            if (!line.handsIn("Subject: Hei\r\n\r\n" + words, ours).getFirst().startsWith("250 ")) {
                throw new AssertionError("Not planted");
            }
        }
        person.cameBesidesAs(
                install.text("main", "select contact_id::text from email_aside_mail order by arrived_at desc limit 1"));
        return Optional.of(words);
    }
}
