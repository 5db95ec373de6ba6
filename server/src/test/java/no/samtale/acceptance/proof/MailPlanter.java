package no.samtale.acceptance.proof;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samtale.acceptance.Http;
import no.samtale.testing.Company;
import no.samtale.testing.TestMailServer;
import org.awaitility.Awaitility;

/** The person writes by mail too, and is answered. */
final class MailPlanter implements Planter {
    private static final String MAILBOXES = "/api/console/mailboxes";

    @Override
    public String column() {
        return "email_message.head_sealed";
    }

    @Override
    public Optional<String> plant(Install install, Person person) {
        String subject = "Emne " + Person.word();
        String words = "Med vennlig " + Person.word();
        String ours = Company.newEmail();
        // Before the mailbox is set up, which has it read at once.
        TestMailServer.deliver(ours, person.email, subject, words);
        Install.require(install.post(MAILBOXES, TestMailServer.wanted(ours, team(install))), 201);
        String seen = "select conversation_id::text from email_message m where not exists (select from email_message l "
                + "where l.received_at > m.received_at) union all select '' limit 1";
        String before = install.text("main", seen);
        String conversation = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> install.text("main", seen), found -> !found.isEmpty() && knows(install, found, words));
        person.noted("email_message.html_sealed", words);
        person.noted("message.body_sealed", words);
        person.wroteTo(ours);
        person.talkedBesides(UUID.fromString(conversation));
        person.cameBesidesAs(install.text(
                "main", "select contact_id::text from conversation where conversation_id = '" + conversation + "'"));
        answer(install, person, conversation);
        return Optional.of(subject);
    }

    static Object team(Install install) {
        return install.get("/api/console/teams").json().path(0).path("id").asString();
    }

    private static boolean knows(Install install, String conversation, String words) {
        return install.get("/api/console/conversations/" + conversation).text().contains(words);
    }

    private static void answer(Install install, Person person, String conversation) {
        String path = "/api/console/conversations/" + conversation;
        String text = "Svar på " + Person.word();
        done(install.post(path + "/pick", Map.of()));
        done(install.post(path + "/messages", Map.of("id", UUID.randomUUID(), "text", text)));
        person.noted("message.body_sealed", text);
        install.await("select count(*) from outgoing_message where conversation_id = '" + conversation + "'");
    }

    private static void done(Http.Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError("Not planted: " + answer.status() + " " + answer.text());
        }
    }
}
