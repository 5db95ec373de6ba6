package no.samtale.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.samtale.testing.Company;
import no.samtale.testing.Lists;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestMailServer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A mailbox, a conversation by mail, and an answer on its way. */
final class MailSamples implements FeatureSamples {
    private static final String MAILBOXES = "/api/console/mailboxes";
    private static final String CONVERSATIONS = "/api/console/conversations/";

    /** An address that stands for nobody (RFC 5737): it is refused before it is called. */
    private static final String PICTURE = "<img src='https://192.0.2.1/a.png' width=200>";

    @Override
    public Map<String, String> live(LivedInCompany company, Held held) {
        String address = Company.newEmail();
        // Before the mailbox is set up, which has it read at once. No line of SMTP can name this address (RFC 5321).
        TestMailServer.deliver(
                address, "nøra." + Company.newEmail(), company.mark(), "E-post fra " + company.mark() + PICTURE);
        TestMailServer.deliverFromNobody(address);
        String mailbox = LivedInCompany.done(company.agent().post(MAILBOXES, wanted(address, held)))
                .body()
                .path("id")
                .asString();
        String conversation = awaitConversation(company);
        LivedInCompany.done(company.agent().post(CONVERSATIONS + conversation + "/pick", Map.of()));
        String failed = said(company, conversation);
        company.context().getBean(SettableClock.class).advance(Duration.ofSeconds(11));
        // What is said later has the queue looked at.
        String waiting = said(company, conversation);
        awaitOutgoing(company, conversation, "failed");
        String mail = LivedInCompany.done(company.agent().get(CONVERSATIONS + conversation + "/mails"))
                .body()
                .path("mails")
                .path(0)
                .path("messageId")
                .asString();
        JsonNode aside = awaitSetAside(company, mailbox);
        return Map.of(
                "mailbox", mailbox,
                "mailConversation", conversation,
                "failed", failed,
                "waiting", waiting,
                "receivedMail", mail,
                "asideValidity", aside.path("validity").asString(),
                "asideUid", aside.path("uid").asString());
    }

    private static String said(LivedInCompany company, String conversation) {
        String message = Held.id();
        LivedInCompany.done(company.agent()
                .post(
                        CONVERSATIONS + conversation + "/messages",
                        Map.of("id", message, "text", "Svar fra " + company.mark())));
        awaitOutgoing(company, conversation, "waiting");
        return message;
    }

    private static void awaitOutgoing(LivedInCompany company, String conversation, String state) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(company.agent()
                        .get(CONVERSATIONS + conversation + "/outgoing")
                        .body()
                        .valueStream()
                        .map(message -> message.path("state").asString("")))
                .contains(state));
    }

    private static Map<String, Object> wanted(String address, Held held) {
        return TestMailServer.wanted(address, held.of("team"));
    }

    private static JsonNode awaitSetAside(LivedInCompany company, String mailbox) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> company.agent()
                                .get(MAILBOXES)
                                .body()
                                .valueStream()
                                .filter(each -> each.path("id").asString().equals(mailbox))
                                .flatMap(each -> each.path("setAside").valueStream())
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    private static String awaitConversation(LivedInCompany company) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> Lists.rows(company.agent(), "unassigned").stream()
                                .filter(row ->
                                        row.path("preview").asString("").contains("E-post fra " + company.mark()))
                                .map(row -> row.path("id").asString())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    @Override
    public void addTo(Operations operations) {
        operations.add("GET " + MAILBOXES, Operations.own((mine, tried) -> Operations.console("GET", MAILBOXES, null)));
        operations.add(
                "POST " + MAILBOXES,
                Operations.like(
                        "team",
                        (mine, tried) -> Operations.console("POST", MAILBOXES, wanted(Company.newEmail(), tried))));
        operations.add(
                "PUT " + MAILBOXES + "/{id}",
                Operations.like(
                        "mailbox",
                        (mine, tried) -> Operations.console(
                                "PUT", MAILBOXES + "/" + tried.of("mailbox"), wanted(Company.newEmail(), mine))));
        operations.add(
                "POST " + MAILBOXES + "/{id}/trial",
                Operations.like(
                        "mailbox",
                        (mine, tried) -> Operations.console(
                                "POST", MAILBOXES + "/" + tried.of("mailbox") + "/trial", Map.of())));
        String outgoing = CONVERSATIONS + "{id}/outgoing";
        operations.add(
                "GET " + outgoing,
                Operations.like(
                        "mailConversation",
                        (mine, tried) -> Operations.console(
                                "GET", CONVERSATIONS + tried.of("mailConversation") + "/outgoing", null)));
        Map.of("retry", "failed", "withdraw", "waiting")
                .forEach((what, which) -> operations.add(
                        "POST " + outgoing + "/{messageId}/" + what,
                        Operations.like(
                                "mailConversation",
                                (mine, tried) -> Operations.console(
                                        "POST",
                                        CONVERSATIONS + tried.of("mailConversation") + "/outgoing/" + tried.of(which)
                                                + "/" + what,
                                        Map.of()))));
        addMails(operations);
        addSetAside(operations);
    }

    private static void addMails(Operations operations) {
        String mails = CONVERSATIONS + "{id}/mails";
        operations.add(
                "GET " + mails,
                Operations.like(
                        "mailConversation",
                        (mine, tried) -> Operations.console(
                                "GET", CONVERSATIONS + tried.of("mailConversation") + "/mails", null)));
        for (String what : List.of("page", "pictures/0")) {
            operations.add(
                    "GET " + mails + "/{messageId}/" + what.replace("/0", "/{number}"),
                    Operations.like(
                            "mailConversation",
                            (mine, tried) -> Operations.console(
                                    "GET",
                                    CONVERSATIONS + tried.of("mailConversation") + "/mails/" + tried.of("receivedMail")
                                            + "/" + what,
                                    null)));
        }
    }

    private static void addSetAside(Operations operations) {
        String aside = MAILBOXES + "/{id}/set-aside/{validity}/{uid}";
        operations.add(
                "POST " + aside + "/retry",
                Operations.like(
                        "mailbox", (mine, tried) -> Operations.console("POST", aside(tried) + "/retry", Map.of())));
        operations.add(
                "DELETE " + aside,
                Operations.like("mailbox", (mine, tried) -> Operations.console("DELETE", aside(tried), null)));
    }

    private static String aside(Held held) {
        return MAILBOXES + "/" + held.of("mailbox") + "/set-aside/" + number(held.of("asideValidity")) + "/"
                + number(held.of("asideUid"));
    }

    /** Ids of nothing are no numbers. */
    private static String number(String id) {
        return id.matches("\\d+") ? id : "999999";
    }
}
