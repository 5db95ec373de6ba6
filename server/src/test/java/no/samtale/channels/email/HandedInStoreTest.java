package no.samtale.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.channels.email.lmtp.LmtpServer;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.LmtpLine;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestMailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Mails that a mail server hands in: stored before they are answered for, and once however often they come. */
@SamtaleTest
class HandedInStoreTest {
    private static final String MAILBOXES = "/api/console/mailboxes";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TakePortion portions;

    @Autowired
    private HandedInStore store;

    @Autowired
    private TakeHandedIn take;

    @Autowired
    private MailboxesBehind behind;

    @Autowired
    private LmtpServer server;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private final String ours = Company.newEmail();
    private Company company;
    private Caller agent;
    private String mailbox = "";

    @BeforeEach
    void company() {
        company = Company.in(context);
        agent = agent(company);
        mailbox = made(agent, company, ours);
    }

    private Caller agent(Company at) {
        return at.signedIn(at.hire("Kari Nordmann", Role.SUPERVISOR, Role.ADMINISTRATOR), port);
    }

    private static String made(Caller by, Company at, String address) {
        var answer =
                by.post(MAILBOXES, TestMailServer.handedIn(address, at.team().toString()));
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    @Test
    @DisplayName("P06 what was handed in once and comes again, as its answer was lost, is stored once")
    void takesOnce() {
        String mail = letter("Har dere ski?");

        assertThat(handsIn(mail, ours)).allMatch(answer -> answer.startsWith("250 2.0.0"));
        clock.advance(Duration.ofMinutes(5));
        assertThat(handsIn(mail, ours)).allMatch(answer -> answer.startsWith("250 2.0.0"));
        assertThat(handsIn(mail, ours, ours)).hasSize(2).allMatch(answer -> answer.startsWith("250 2.0.0"));

        assertThat(previews(agent)).containsExactly("Har dere ski?");
        assertThat(count("email_message")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "P06 a server that died between storing a mail and noting that it has finds it again, and doubles nothing")
    void takesOnceAfterACrash() {
        String mail = letter("Har dere staver?") + "\r\n";
        byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
        UUID print = MailPrint.of(bytes);
        InboxId inbox = InboxId.of(mailbox);
        MailInbox found = transactions
                .call(account(), () -> context.getBean(MailInboxStore.class).find(account(), inbox))
                .orElseThrow();
        HandedInStore.HandedIn begun =
                transactions.call(account(), () -> store.begun(account(), inbox, print, clock.instant()));
        portions.take(account(), found, List.of(new FetchedMail(1, begun.arrived(), bytes)));
        assertThat(begun.dealt()).isFalse();
        clock.advance(Duration.ofMinutes(10));

        assertThat(handsIn(letter("Har dere staver?"), ours)).allMatch(answer -> answer.startsWith("250 "));

        assertThat(previews(agent)).containsExactly("Har dere staver?");
        assertThat(count("email_message")).isEqualTo(1);
    }

    @Test
    @DisplayName("P34 a mail to two companies is taken by each, and an address is one company's only")
    void keepsCompaniesApart() {
        Company other = Company.in(context);
        Caller theirs = agent(other);
        String address = Company.newEmail();
        made(theirs, other, address);

        assertThat(handsIn(letter("Til begge"), ours, address, "ingen@example.no"))
                .as("for those that were accepted")
                .hasSize(2)
                .allMatch(answer -> answer.startsWith("250 2.0.0"));
        assertThat(previews(agent)).containsExactly("Til begge");
        assertThat(previews(theirs)).containsExactly("Til begge");

        var refused = theirs.post(
                MAILBOXES,
                TestMailServer.handedIn(
                        ours.toUpperCase(java.util.Locale.ROOT), other.team().toString()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("field").asString()).isEqualTo("addresses");
    }

    @Test
    void takesAddressesWithTokensAndNoOthers() {
        try (LmtpLine line = LmtpLine.to(context)) {
            line.said("MAIL FROM:<>");
            String tagged = ours.replace("@", "+abcdefghij0123456789@");
            assertThat(line.said("RCPT TO:<" + tagged.toUpperCase(java.util.Locale.ROOT) + ">"))
                    .startsWith("250 ");
            assertThat(line.said("RCPT TO:<x" + ours + ">")).startsWith("550 5.1.1");
            assertThat(line.said("RCPT TO:<" + ours + ".no>")).startsWith("550 5.1.1");
        }
        String read = Company.newEmail();
        Map<String, Object> fetched =
                new HashMap<>(TestMailServer.wanted(read, company.team().toString()));
        fetched.put("active", false);
        agent.post(MAILBOXES, fetched);
        try (LmtpLine line = LmtpLine.to(context)) {
            line.said("MAIL FROM:<>");
            assertThat(line.said("RCPT TO:<" + read + ">"))
                    .as("that is fetched")
                    .startsWith("550 5.1.1");
        }
    }

    @Test
    void hasMailWaitWhereTheMailboxIsSwitchedOff() {
        Map<String, Object> off =
                new HashMap<>(TestMailServer.handedIn(ours, company.team().toString()));
        off.put("active", false);
        assertThat(agent.put(MAILBOXES + "/" + mailbox, off).status()).isEqualTo(204);

        try (LmtpLine line = LmtpLine.to(context)) {
            line.said("MAIL FROM:<>");
            assertThat(line.said("RCPT TO:<" + ours + ">")).startsWith("450 4.2.1");
        }
    }

    @Test
    @DisplayName("P31 what cannot be taken in is kept aside, tried again, and deleted by whoever looks at it")
    void keepsAside() {
        String mail = "Subject: Hei\r\nMessage-ID: <" + UUID.randomUUID() + "@example.no>\r\n\r\nFra ingen";

        assertThat(handsIn(mail, ours)).allMatch(answer -> answer.startsWith("250 2.0.0"));
        assertThat(handsIn(mail, ours)).allMatch(answer -> answer.startsWith("250 2.0.0"));

        JsonNode aside = view().path("setAside");
        assertThat(aside.size()).isEqualTo(1);
        assertThat(aside.path(0).path("reason").asString()).isEqualTo("no_sender");
        assertThat(count("email_aside_mail")).isEqualTo(1);
        int people = count("contact");
        String one = MAILBOXES + "/" + mailbox + "/set-aside/0/"
                + aside.path(0).path("uid").asLong();
        assertThat(agent.post(one + "/retry", Map.of()).body().path("reason").asString())
                .isEqualTo("no_sender");
        assertThat(view().path("setAside").path(0).path("tries").asInt()).isEqualTo(2);

        assertThat(agent.delete(one).status()).isEqualTo(204);

        assertThat(agent.delete(one).status()).isEqualTo(404);
        assertThat(view().path("setAside").size()).isZero();
        assertThat(count("email_aside_mail")).isZero();
        assertThat(count("contact")).as("who stood for its sender").isEqualTo(people - 1);
        assertThat(previews(agent)).isEmpty();
    }

    @Test
    void takesInWhatLayAsideWhenNothingIsInTheWayAnyMore() {
        String alias = Company.newEmail();
        Map<String, Object> own =
                new HashMap<>(TestMailServer.handedIn(ours, company.team().toString()));
        own.put("addresses", List.of(ours, alias));
        agent.put(MAILBOXES + "/" + mailbox, own);
        handsIn("From: " + alias + "\r\nMessage-ID: <" + UUID.randomUUID() + "@example.no>\r\n\r\nFra oss selv", ours);
        JsonNode aside = view().path("setAside").path(0);
        assertThat(aside.path("reason").asString()).isEqualTo("own_address");
        agent.put(
                MAILBOXES + "/" + mailbox,
                TestMailServer.handedIn(ours, company.team().toString()));

        var again = agent.post(
                MAILBOXES + "/" + mailbox + "/set-aside/0/" + aside.path("uid").asLong() + "/retry", Map.of());

        assertThat(again.body().has("reason")).isFalse();
        assertThat(previews(agent)).containsExactly("Fra oss selv");
        assertThat(view().path("setAside").size()).isZero();
        assertThat(count("email_aside_mail")).isZero();
    }

    @Test
    @DisplayName("P32 a mail whose person has been erased is not taken in when it comes again, and no mailbox is named")
    void isNotTakenInAfterAnErasure() {
        String mail = letter("Slett meg.");
        handsIn(mail, ours);
        String contact = rows(agent).path(0).path("contact").path("id").asString();

        JsonNode receipt = agent.post("/api/console/contacts/" + contact + "/erasure", Map.of("id", UUID.randomUUID()))
                .body();
        assertThat(handsIn(mail, ours)).allMatch(answer -> answer.startsWith("250 "));

        assertThat(receipt.path("recipients").size()).isZero();
        assertThat(previews(agent)).isEmpty();
        assertThat(count("email_message")).isZero();
    }

    @Test
    void forgetsWhatWasHandedInWhenNoServerBringsItAnyMore() {
        handsIn(letter("Hei"), ours);
        take.forgetOld(account());
        assertThat(count("email_handed_in")).isEqualTo(1);
        clock.advance(Limits.MAIL_HANDED_IN_KNOWN.plusSeconds(1));

        take.forgetOld(account());

        assertThat(count("email_handed_in")).isZero();
    }

    @Test
    void tellsWhereMailIsHandedInAndWhenItCame() {
        Instant begun = clock.instant().minusMillis(1);
        JsonNode before =
                agent.post(MAILBOXES + "/" + mailbox + "/trial", Map.of()).body();
        assertThat(before.has("reading")).isFalse();
        assertThat(before.path("handedInAt").asString()).matches("127\\.0\\.0\\.1:\\d+");
        assertThat(before.has("cameAt")).as("nothing has come").isFalse();

        handsIn(letter("Hei"), ours);

        String came = agent.post(MAILBOXES + "/" + mailbox + "/trial", Map.of())
                .body()
                .path("cameAt")
                .asString();
        assertThat(Instant.parse(came)).isBetween(begun, clock.instant());
        assertThat(view().path("way").asString()).isEqualTo("lmtp");
        assertThat(view().has("imap")).isFalse();
        assertThat(view().path("clearing").asString()).isEqualTo("leave");
    }

    @Test
    void saysThatNothingListens() {
        assertThat(behind.isBehind(inbox())).isFalse();
        server.stop();
        try {
            assertThat(agent.post(MAILBOXES + "/" + mailbox + "/trial", Map.of())
                            .body()
                            .path("reading")
                            .asString())
                    .isEqualTo("not_listening");
            assertThat(view().path("trouble").asString()).isEqualTo("not_listening");
            assertThat(behind.isBehind(inbox())).isTrue();
        } finally {
            server.start();
        }
        assertThat(view().has("trouble")).isFalse();
    }

    @Test
    void goesFromOneWayToTheOtherAndBack() {
        String team = company.team().toString();
        assertThat(agent.put(MAILBOXES + "/" + mailbox, TestMailServer.wanted(ours, team))
                        .status())
                .isEqualTo(204);
        assertThat(view().path("way").asString()).isEqualTo("imap");
        assertThat(view().path("clearing").asString()).isEqualTo("erasure");
        Map<String, Object> bare = new HashMap<>(TestMailServer.wanted(ours, team));
        bare.remove("imap");
        assertThat(agent.put(MAILBOXES + "/" + mailbox, bare).status()).isEqualTo(422);
        bare.put("way", "fax");
        assertThat(agent.put(MAILBOXES + "/" + mailbox, bare)
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("way");

        assertThat(agent.put(MAILBOXES + "/" + mailbox, TestMailServer.handedIn(ours, team))
                        .status())
                .isEqualTo(204);

        assertThat(view().has("imap")).isFalse();
        assertThat(handsIn(letter("Hei igjen"), ours)).allMatch(answer -> answer.startsWith("250 "));
    }

    private AccountId account() {
        return company.account();
    }

    private MailInbox inbox() {
        return transactions
                .call(account(), () -> context.getBean(MailInboxStore.class).find(account(), InboxId.of(mailbox)))
                .orElseThrow();
    }

    private List<String> handsIn(String mail, String... recipients) {
        try (LmtpLine line = LmtpLine.to(context)) {
            return line.handsIn(mail, recipients);
        }
    }

    private final String id = UUID.randomUUID().toString();

    private String letter(String text) {
        return "From: Nora <nora." + id + "@example.no>\r\nTo: " + ours + "\r\nSubject: Hei\r\nMessage-ID: <" + id
                + "@example.no>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text;
    }

    private JsonNode view() {
        return agent.get(MAILBOXES)
                .body()
                .valueStream()
                .filter(each -> each.path("id").asString().equals(mailbox))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode rows(Caller by) {
        return by.get("/api/console/conversations?view=unassigned").body().path("rows");
    }

    private static List<String> previews(Caller by) {
        return rows(by).valueStream()
                .map(row -> row.path("preview").asString(""))
                .toList();
    }

    private int count(String table) {
        return transactions.call(account(), () -> jdbc.sql("select count(*) from " + table + " where account_id = ?")
                .param(account().value())
                .query(Integer.class)
                .single());
    }
}
