package no.samtale.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import no.samtale.testing.Company;
import no.samtale.testing.Lists;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestMailServer;
import no.samtale.testing.TestTokens;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A mailbox, a conversation by mail, and an answer on its way. */
final class MailSamples implements FeatureSamples {
    private static final String WRITTEN = "E-post fra ";
    private static final String ERASED = "Slettet post fra ";
    private static final String MAILBOXES = "/api/console/mailboxes";
    private static final String CONVERSATIONS = "/api/console/conversations/";

    /** An address that stands for nobody (RFC 5737): it is refused before it is called. */
    private static final String PICTURE = "<img src='https://192.0.2.1/a.png' width=200>";

    private static final Map<String, LivedInCompany> BY_MAILBOX = new ConcurrentHashMap<>();
    private static final TestTokens TOKENS = new TestTokens(opened -> {});

    @Override
    public Map<String, String> unaudited() {
        return Map.of("GET " + MAILBOXES + "/sign-in", "the console's own address, which is about nobody");
    }

    @Override
    public Map<String, String> live(LivedInCompany company, Held held) {
        String address = Company.newEmail();
        // Before the mailbox is set up, which has it read at once. No line of SMTP can name this address (RFC 5321).
        TestMailServer.deliver(
                address, "nøra." + Company.newEmail(), company.mark(), WRITTEN + company.mark() + PICTURE);
        TestMailServer.deliver(address, Company.newEmail(), company.mark(), ERASED + company.mark());
        TestMailServer.deliverFromNobody(address);
        String mailbox = LivedInCompany.done(company.agent().post(MAILBOXES, wanted(address, held)))
                .body()
                .path("id")
                .asString();
        String conversation = awaitRow(company, WRITTEN).path("id").asString();
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
        LivedInCompany.done(company.agent()
                .post(
                        "/api/console/contacts/"
                                + awaitRow(company, ERASED)
                                        .path("contact")
                                        .path("id")
                                        .asString() + "/erasure",
                        Map.of("id", Held.id())));
        String closed = LivedInCompany.done(company.agent().post(MAILBOXES, opened(held)))
                .body()
                .path("id")
                .asString();
        BY_MAILBOX.put(closed, company);
        return Map.of(
                "mailbox", mailbox,
                "closedMailbox", closed,
                "mailConversation", conversation,
                "failed", failed,
                "waiting", waiting,
                "receivedMail", mail,
                "asideValidity", aside.path("validity").asString(),
                "asideUid", aside.path("uid").asString());
    }

    /** One that is opened at a provider, and not read. */
    private static Map<String, Object> opened(Held held) {
        Map<String, Object> wanted = TestMailServer.wanted(Company.newEmail(), held.of("team"), TOKENS.signIn());
        wanted.put("active", false);
        return wanted;
    }

    private static Object brought(Held held) {
        LivedInCompany company = Objects.requireNonNull(BY_MAILBOX.get(held.of("closedMailbox")));
        return TOKENS.signIn(LivedInCompany.done(
                        company.agent().post(MAILBOXES + "/" + held.of("closedMailbox") + "/sign-in", Map.of()))
                .body()
                .path("address")
                .asString());
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

    private static JsonNode awaitRow(LivedInCompany company, String text) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> Lists.rows(company.agent(), "unassigned").stream()
                                .filter(row -> row.path("preview").asString("").contains(text + company.mark()))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
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
        operations.add(
                "GET " + MAILBOXES + "/sign-in",
                Operations.everybodys((mine, tried) -> Operations.console("GET", MAILBOXES + "/sign-in", null)));
        operations.add(
                "POST " + MAILBOXES + "/{id}/sign-in",
                Operations.like(
                        "mailbox",
                        (mine, tried) -> Operations.console(
                                "POST", MAILBOXES + "/" + tried.of("closedMailbox") + "/sign-in", Map.of())));
        operations.add(
                "POST " + MAILBOXES + "/sign-in/answer",
                Operations.own(
                        (mine, tried) -> Operations.console("POST", MAILBOXES + "/sign-in/answer", brought(mine))));
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
