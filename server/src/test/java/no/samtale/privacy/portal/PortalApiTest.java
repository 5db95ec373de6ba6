package no.samtale.privacy.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.samtale.demo.CaughtMail;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestMail;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets into the privacy portal, who does not, and what is told to whom. */
@SamtaleTest
class PortalApiTest {
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{4}) (\\d{4})\\r?$");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestMail.Mailbox mailbox;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Company company;
    private Entrypoint entrypoint;

    @BeforeEach
    void open() {
        company = Company.in(context);
        entrypoint = company.entrypoint();
    }

    @AfterEach
    void goRight() {
        clock.goRight();
    }

    @Test
    @DisplayName("P28 where several companies are served, nobody learns which, and each has a door of its own")
    void saysNotWhoIsServedHere() {
        Company.in(context);
        Caller anybody = new Caller(port);
        Answer nobodys = anybody.get("/api/portal/door");
        Answer unknown = anybody.get("/api/portal/door?account=" + UUID.randomUUID());

        assertThat(nobodys.code()).isEqualTo("not_found").isEqualTo(unknown.code());
        assertThat(nobodys.body()).isEqualTo(unknown.body());
        assertThat(anybody.post("/api/portal/codes", Map.of("email", Company.newEmail()))
                        .code())
                .isEqualTo("not_found");
        assertThat(anybody.get("/api/portal/door?account=" + company.account())
                        .body()
                        .path("company")
                        .asString())
                .isEqualTo("Fjellsport AS");
        Answer handedOver = new Caller(port)
                .with("Samtale-Token", chat("Per", Company.newEmail(), "Hei"))
                .post("/api/widget/handoff", Map.of());
        assertThat(handedOver.body().path("account").asString())
                .isEqualTo(company.account().toString());
        assertThat(anybody.get("/notice/" + company.account() + "?language=nb")
                        .body()
                        .asString())
                .contains("href=\"/privacy?account=" + company.account() + "&amp;language=nb\"");
    }

    @Test
    @DisplayName("P28 an open chat opens the portal to its own contact, once and within two minutes")
    void entersFromAChat() {
        String token = chat("Per", "per-" + Company.newEmail(), "Noe jeg har sagt");
        Caller person = new Caller(port);
        String code = handoff(token);

        Answer entered = person.post("/api/portal/session", Map.of("handoff", code));

        assertThat(entered.status()).isEqualTo(200);
        assertThat(entered.body().path("way").asString()).isEqualTo("CHAT");
        assertThat(cookie(entered))
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/portal")
                .startsWith("samtale_portal=");
        assertThat(person.get("/api/portal/data").body().toString()).contains("Per");
        assertThat(person.get("/api/portal/dialogues").body().toString()).contains("Noe jeg har sagt");

        assertWrong(new Caller(port).post("/api/portal/session", Map.of("handoff", code)));
        String late = handoff(token);
        clock.advance(Limits.HANDOFF.plusSeconds(1));
        assertWrong(new Caller(port).post("/api/portal/session", Map.of("handoff", late)));
    }

    @Test
    @DisplayName("P28 a code to an e-mail address verifies it and opens all that has it, and nothing else")
    void entersByACodeToAnAddress() {
        String email = Company.newEmail();
        chat("Kari", email, "Den første gangen");
        chat("Kari N", email.toUpperCase(java.util.Locale.ROOT), "Den andre gangen");
        chat("Ola", Company.newEmail(), "En annens ord");
        Caller person = new Caller(port);

        Answer entered = enter(person, email);

        assertThat(entered.body().path("contacts").asInt()).isEqualTo(2);
        String said = person.get("/api/portal/dialogues").body().toString();
        assertThat(said).contains("Den første gangen", "Den andre gangen").doesNotContain("En annens ord");
        String data = person.get("/api/portal/data").body().toString();
        assertThat(data).contains("verified").doesNotContain("claimed", "Ola");
    }

    @Test
    @DisplayName(
            "P28 asking for a code looks the same whether the address is known or not, and sends nothing to strangers")
    void tellsNothingOfWhoIsKnown() {
        String known = Company.newEmail();
        String unknown = Company.newEmail();
        chat("Kari", known, "Hei");

        Answer ofKnown = ask(new Caller(port), known);
        Answer ofUnknown = ask(new Caller(port), unknown);

        assertThat(ofUnknown.status()).isEqualTo(ofKnown.status()).isEqualTo(202);
        assertThat(ofUnknown.body().propertyNames()).isEqualTo(ofKnown.body().propertyNames());
        assertThat(ofUnknown.body().path("minutes")).isEqualTo(ofKnown.body().path("minutes"));
        code(known);
        assertThat(mailbox.of(unknown)).isEmpty();
        Answer wrongOfKnown = new Caller(port).post("/api/portal/session", entry(ofKnown, known, "00000000"));
        Answer wrongOfUnknown = new Caller(port).post("/api/portal/session", entry(ofUnknown, unknown, "00000000"));
        assertWrong(wrongOfKnown);
        assertThat(wrongOfUnknown.body()).isEqualTo(wrongOfKnown.body());
        assertThat(wrongOfUnknown.status()).isEqualTo(wrongOfKnown.status());
    }

    @Test
    @DisplayName("P28 a mail with a code holds the code and nothing else of the person, in the language asked for")
    void writesNothingPersonalInTheMail() {
        String email = Company.newEmail();
        chat("Gunnvor Åsheim", email, "Hemmelig sak");
        assertThat(new Caller(port)
                        .post(
                                "/api/portal/codes",
                                Map.of("account", company.account(), "email", email, "language", "en"))
                        .status())
                .isEqualTo(202);
        CaughtMail mail = await().until(() -> mailbox.of(email), mails -> !mails.isEmpty())
                .getFirst();

        assertThat(mail.subject()).isEqualTo("Your code for the privacy page at Fjellsport AS");
        assertThat(mail.text()).containsPattern(CODE).contains("10 minutes");
        assertThat(mail.text() + mail.subject()).doesNotContain("Gunnvor", "Hemmelig", email, "http");
        await().untilAsserted(() ->
                assertThat(mailsWaiting()).as("mails kept after they were sent").isZero());
    }

    @Test
    @DisplayName("P28 a code is void after five wrong tries, after ten minutes, and once it was used")
    void takesACodeOnce() {
        String email = Company.newEmail();
        chat("Kari", email, "Hei");
        Answer asked = ask(new Caller(port), email);
        String right = code(email);
        Caller guesser = new Caller(port);
        String wrong = right.equals("12345678") ? "87654321" : "12345678";
        IntStream.range(0, Limits.CODE_TRIES)
                .forEach(i -> assertWrong(guesser.post("/api/portal/session", entry(asked, email, wrong))));
        assertWrong(guesser.post("/api/portal/session", entry(asked, email, right)));

        Answer again = ask(new Caller(port), email);
        String second = code(email);
        assertThat(new Caller(port)
                        .post("/api/portal/session", entry(again, email, second))
                        .status())
                .isEqualTo(200);
        assertWrong(new Caller(port).post("/api/portal/session", entry(again, email, second)));

        Answer last = ask(new Caller(port), email);
        String third = code(email);
        clock.advance(Limits.CODE.plusSeconds(1));
        assertWrong(new Caller(port).post("/api/portal/session", entry(last, email, third)));
    }

    @Test
    @DisplayName("P28 a code opens nothing with another's attempt, another's address or in another account")
    void bindsACodeToItsAttempt() {
        String mine = Company.newEmail();
        String theirs = Company.newEmail();
        chat("Kari", mine, "Hei");
        chat("Ola", theirs, "Hei");
        Answer ofMine = ask(new Caller(port), mine);
        String code = code(mine);
        Answer ofTheirs = ask(new Caller(port), theirs);
        code(theirs);
        Company other = Company.in(context);

        assertWrong(new Caller(port).post("/api/portal/session", entry(ofTheirs, theirs, code)));
        assertWrong(new Caller(port).post("/api/portal/session", entry(ofMine, theirs, code)));
        assertWrong(new Caller(port)
                .post(
                        "/api/portal/session",
                        Map.of(
                                "account",
                                other.account(),
                                "attempt",
                                ofMine.body().path("attempt").asString(),
                                "email",
                                mine,
                                "code",
                                code)));
        assertThat(new Caller(port)
                        .post("/api/portal/session", entry(ofMine, mine, code))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "P28 a thousand attempts are refused and throttled, and told nothing: the right code is refused like the rest")
    void throttlesAThousandAttempts() {
        String email = Company.newEmail();
        chat("Kari", email, "Hei");
        Answer asked = ask(new Caller(port), email);
        String right = code(email);
        Caller robot = new Caller(port);
        List<Answer> answers = IntStream.range(0, 1_000)
                .mapToObj(i -> robot.post(
                        "/api/portal/session",
                        Map.of(
                                "account", company.account(),
                                "attempt", UUID.randomUUID(),
                                "email", email,
                                "code", "%08d".formatted(i))))
                .toList();

        List<Answer> let = answers.subList(0, Limits.PORTAL_ENTRIES);
        List<Answer> refused = answers.subList(Limits.PORTAL_ENTRIES, answers.size());
        assertThat(let).allSatisfy(PortalApiTest::assertWrong);
        assertThat(let.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(refused).allMatch(answer -> answer.status() == 429);
        assertThat(refused.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(robot.post("/api/portal/session", entry(asked, email, right)).body())
                .isEqualTo(refused.getFirst().body());
        assertThat(robot.post("/api/portal/session", Map.of("handoff", guessed()))
                        .status())
                .isEqualTo(429);
        assertThat(new Caller(port)
                        .post("/api/portal/session", entry(asked, email, right))
                        .status())
                .as("who holds the address is not shut out")
                .isEqualTo(200);
    }

    @Test
    @DisplayName("P28 codes are sent to one address, known or not, and for one caller, no more often than the limit")
    void throttlesAskingForCodes() {
        String known = Company.newEmail();
        chat("Kari", known, "Hei");
        for (String email : List.of(known, Company.newEmail())) {
            IntStream.range(0, Limits.CODES_PER_ADDRESS)
                    .forEach(i ->
                            assertThat(ask(new Caller(port), email).status()).isEqualTo(202));
            Answer tooMany = ask(new Caller(port), email);
            assertThat(tooMany.status()).isEqualTo(429);
        }
        Caller one = new Caller(port);
        IntStream.range(0, Limits.CODES_PER_REMOTE)
                .forEach(i -> assertThat(ask(one, Company.newEmail()).status()).isEqualTo(202));
        assertThat(ask(one, Company.newEmail()).status()).isEqualTo(429);
    }

    @Test
    @DisplayName("P28 a guessed, malformed or missing key opens nothing, and what is unsafe wants a page of our own")
    void opensNothingWithoutAKey() {
        for (String path : List.of("/session", "/data", "/dialogues", "/download/json")) {
            assertThat(new Caller(port).get("/api/portal" + path).code()).isEqualTo("not_signed_in");
            assertThat(new Caller(port)
                            .with("Cookie", "samtale_portal=" + guessed())
                            .get("/api/portal" + path)
                            .code())
                    .isEqualTo("not_signed_in");
        }
        assertWrong(new Caller(port).post("/api/portal/session", Map.of("handoff", guessed())));
        assertWrong(new Caller(port).post("/api/portal/session", Map.of("handoff", "tull")));
        Caller person = entered(chat("Per", Company.newEmail(), "Hei"));
        person.with("Origin", "https://ond.example");
        assertThat(person.post("/api/portal/erasure", Map.of("id", UUID.randomUUID()))
                        .code())
                .isEqualTo("wrong_origin");
        person.with("Origin", person.origin());
        assertThat(person.get("/api/portal/session").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("P28 a session ends half an hour after its last use and when it is left")
    void endsASession() {
        String token = chat("Per", Company.newEmail(), "Hei");
        Caller person = entered(token);
        clock.advance(Limits.PORTAL_SESSION.minusMinutes(1));
        assertThat(person.get("/api/portal/session").status()).isEqualTo(200);
        clock.advance(Limits.PORTAL_SESSION.minusMinutes(1));
        assertThat(person.get("/api/portal/session").status()).isEqualTo(200);
        clock.advance(Limits.PORTAL_SESSION.plusSeconds(1));
        assertThat(person.get("/api/portal/session").code()).isEqualTo("not_signed_in");
        clock.goRight();

        Caller leaver = entered(token);
        assertThat(leaver.delete("/api/portal/session").status()).isEqualTo(204);
        assertThat(leaver.get("/api/portal/session").code()).isEqualTo("not_signed_in");
    }

    @Test
    @DisplayName("P32 who erases themself gets a receipt, and every session of theirs ends at once")
    void erasesAndEnds() {
        String email = Company.newEmail();
        String token = chat("Per", email, "Glem meg");
        Caller here = entered(token);
        Caller there = entered(token);

        Answer erased = here.post("/api/portal/erasure", Map.of("id", UUID.randomUUID()));

        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.body().path("conversations").asInt()).isEqualTo(1);
        assertThat(erased.body().path("receipts")).hasSize(1);
        assertThat(erased.body().at("/receipts/0/id").asString()).isNotBlank();
        assertThat(cookie(erased)).contains("Max-Age=0");
        assertThat(here.get("/api/portal/data").code()).isEqualTo("not_signed_in");
        assertThat(there.get("/api/portal/data").code()).isEqualTo("not_signed_in");
        assertThat(visitor(token).get("/api/widget/conversation").code()).isEqualTo("token_unknown");
        Answer asked = ask(new Caller(port), email);
        assertThat(asked.status()).isEqualTo(202);
        await().during(Duration.ofMillis(500)).until(() -> mailbox.of(email).isEmpty());
    }

    @Test
    @DisplayName("P28 a claim to somebody's address shows the claimant nothing of theirs")
    void showsAClaimantNothing() {
        String email = Company.newEmail();
        chat("Kari", email, "Karis egne ord");
        Caller claimant = entered(chat("Ikke Kari", email, "Jeg påstår noe"));

        String seen = claimant.get("/api/portal/dialogues").body().toString();
        assertThat(seen).contains("Jeg påstår noe").doesNotContain("Karis egne ord");
        assertThat(claimant.get("/api/portal/data").body().toString()).contains("claimed");
    }

    private Answer enter(Caller person, String email) {
        Answer asked = ask(person, email);
        Answer entered = person.post("/api/portal/session", entry(asked, email, code(email)));
        assertThat(entered.status()).as("%s", entered).isEqualTo(200);
        return entered;
    }

    private Caller entered(String token) {
        Caller person = new Caller(port);
        assertThat(person.post("/api/portal/session", Map.of("handoff", handoff(token)))
                        .status())
                .isEqualTo(200);
        return person;
    }

    private Answer ask(Caller caller, String email) {
        return caller.post("/api/portal/codes", Map.of("account", company.account(), "email", email));
    }

    private Map<String, Object> entry(Answer asked, String email, String code) {
        return Map.of(
                "account",
                company.account(),
                "attempt",
                asked.body().path("attempt").asString(),
                "email",
                email,
                "code",
                code);
    }

    /** The code in the latest mail to an address, which is then taken for read. */
    private String code(String email) {
        int seen = read.merge(email, 1, Integer::sum);
        CaughtMail mail = await().until(() -> mailbox.of(email), mails -> mails.size() >= seen)
                .getFirst();
        Matcher code = CODE.matcher(mail.text());
        assertThat(code.find()).isTrue();
        return code.group(1) + code.group(2);
    }

    private final Map<String, Integer> read = new java.util.HashMap<>();

    private String chat(String name, String email, String text) {
        String token = Visitors.token(entrypoint.id());
        Answer started = visitor(token)
                .post(
                        "/api/widget/entrypoints/" + entrypoint.id() + "/conversations",
                        Map.of(
                                "conversationId", UUID.randomUUID(),
                                "noticeVersion",
                                        context.getBean(NoticeVersions.class).current(company.account()),
                                "fields", Map.of("name", name, "email", email),
                                "message", Map.of("id", UUID.randomUUID(), "text", text)));
        assertThat(started.status()).as("%s", started).isEqualTo(201);
        return token;
    }

    private String handoff(String token) {
        Answer given = visitor(token).post("/api/widget/handoff", Map.of());
        assertThat(given.status()).isEqualTo(201);
        return given.body().path("code").asString();
    }

    private Caller visitor(String token) {
        return new Caller(port).with("Samtale-Token", token);
    }

    private String guessed() {
        return PortalSecret.random(company.account()).text();
    }

    private int mailsWaiting() {
        return context.getBean(AccountTransactions.class)
                .call(company.account(), () -> context.getBean(JdbcClient.class)
                        .sql("select count(*) from mail_outbox where account_id = ?")
                        .param(company.account().value())
                        .query(Integer.class)
                        .single());
    }

    private static String cookie(Answer answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("");
    }

    private static void assertWrong(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("code_wrong");
    }
}
