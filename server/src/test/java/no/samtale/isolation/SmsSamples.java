package no.samtale.isolation;

import java.time.Duration;
import java.util.Map;
import no.samtale.testing.Lists;
import no.samtale.testing.TestSms;
import no.samtale.testing.smpp.Brought;
import no.samtale.testing.smpp.SmppCentre;
import org.awaitility.Awaitility;

/** An SMS inbox, a conversation by SMS that was answered, and a part of a text that waits for the rest. */
final class SmsSamples implements FeatureSamples {
    private static final String INBOXES = "/api/console/sms-inboxes";
    private static final String CONVERSATIONS = "/api/console/conversations/";

    /** Nobody listens there: the line is only to be set up. */
    private static final int NOBODY = 9;

    @Override
    public Map<String, String> live(LivedInCompany company, Held held) {
        SmppCentre centre = SmppCentre.started();
        String inbox = LivedInCompany.done(company.agent().post(INBOXES, TestSms.wanted(centre, held.of("team"))))
                .body()
                .path("id")
                .asString();
        String number = TestSms.newNumber();
        centre.bring(Brought.text(number, TestSms.OURS, "SMS fra " + company.mark()));
        String conversation = awaitConversation(company);
        LivedInCompany.done(company.agent().post(CONVERSATIONS + conversation + "/pick", Map.of()));
        LivedInCompany.done(company.agent()
                .post(
                        CONVERSATIONS + conversation + "/messages",
                        Map.of("id", Held.id(), "text", "Svar fra " + company.mark())));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !centre.submitted()
                .isEmpty());
        centre.bring(Brought.part(number, TestSms.OURS, 1, 1, 2, "Del fra " + company.mark()));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> centre.waiting() == 0);
        return Map.of("smsInbox", inbox);
    }

    private static String awaitConversation(LivedInCompany company) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> Lists.rows(company.agent(), "unassigned").stream()
                                .filter(row -> row.path("preview").asString("").contains("SMS fra " + company.mark()))
                                .map(row -> row.path("id").asString())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    @Override
    public void addTo(Operations operations) {
        operations.add("GET " + INBOXES, Operations.own((mine, tried) -> Operations.console("GET", INBOXES, null)));
        operations.add(
                "POST " + INBOXES,
                Operations.like(
                        "team",
                        (mine, tried) ->
                                Operations.console("POST", INBOXES, TestSms.wanted(NOBODY, tried.of("team")))));
        operations.add(
                "PUT " + INBOXES + "/{id}",
                Operations.like(
                        "smsInbox",
                        (mine, tried) -> Operations.console(
                                "PUT", INBOXES + "/" + tried.of("smsInbox"), TestSms.wanted(NOBODY, mine.of("team")))));
        operations.add(
                "POST " + INBOXES + "/{id}/trial",
                Operations.like(
                        "smsInbox",
                        (mine, tried) ->
                                Operations.console("POST", INBOXES + "/" + tried.of("smsInbox") + "/trial", Map.of())));
    }
}
