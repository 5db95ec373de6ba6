package no.samtale.acceptance.proof;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samtale.testing.TestSms;
import no.samtale.testing.smpp.Brought;
import no.samtale.testing.smpp.SmppCentre;
import org.awaitility.Awaitility;

/** The person writes by SMS too, is answered, and begins a text whose rest does not come. */
final class SmsPlanter implements Planter {
    private static final String CONVERSATION = "select coalesce((select conversation_id::text from conversation c "
            + "join inbox i on i.account_id = c.account_id and i.inbox_id = c.inbox_id and i.channel = 'sms' "
            + "order by c.started_at desc limit 1), '')";

    @Override
    public String column() {
        return "sms_segment.text_sealed";
    }

    @Override
    public Optional<String> plant(Install install, Person person) {
        SmppCentre centre = SmppCentre.started();
        String words = "SMS " + Person.word();
        String part = "Del " + Person.word();
        String before = install.text("main", CONVERSATION);
        Install.require(
                install.post("/api/console/sms-inboxes", TestSms.wanted(centre, MailPlanter.team(install))), 201);
        centre.bring(Brought.text(person.phone.substring(1), TestSms.OURS, words));
        String conversation = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> install.text("main", CONVERSATION), found -> !found.isEmpty() && !found.equals(before));
        person.noted("message.body_sealed", words);
        person.talkedBesides(UUID.fromString(conversation));
        person.cameBesidesAs(install.text(
                "main", "select contact_id::text from conversation where conversation_id = '" + conversation + "'"));
        answer(install, person, conversation, centre);
        centre.bring(Brought.part(person.phone.substring(1), TestSms.OURS, 1, 1, 2, part));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> centre.waiting() == 0);
        return Optional.of(part);
    }

    private static void answer(Install install, Person person, String conversation, SmppCentre centre) {
        String path = "/api/console/conversations/" + conversation;
        String text = "Svar " + Person.word();
        install.post(path + "/pick", Map.of());
        install.post(path + "/messages", Map.of("id", UUID.randomUUID(), "text", text));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !centre.submitted()
                .isEmpty());
        person.noted("message.body_sealed", text);
    }
}
