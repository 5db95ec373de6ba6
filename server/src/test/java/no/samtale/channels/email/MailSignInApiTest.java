package no.samtale.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.samtale.accounts.Role;
import no.samtale.conversations.outgoing.DueOutgoing;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestMailServer;
import no.samtale.testing.TestTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Mailboxes that are opened by signing in at a provider, against a provider and a mail server of the test's own. */
@SamtaleTest
class MailSignInApiTest {
    private static final String MAILBOXES = "/api/console/mailboxes";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TakeMail take;

    @Autowired
    private MailboxesBehind behind;

    @Autowired
    private SettableClock clock;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final String ours = Company.newEmail();
    private final TestTokens tokens = new TestTokens(token -> TestMailServer.opensBy(ours, token));
    private Company company;
    private Caller agent;
    private String mailbox;

    @BeforeEach
    void mailbox() {
        company = Company.in(context);
        agent = company.signedIn(company.hire("Kari Nordmann", Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR), port);
        mailbox =
                agent.post(MAILBOXES, wanted(tokens.signIn())).body().path("id").asString();
    }

    @AfterEach
    void close() {
        tokens.close();
    }

    @Test
    @DisplayName(
            "P06 a mailbox that is opened at its provider is read and answered by, and nothing of what opens it comes out")
    void opensByToken() {
        assertThat(trial()).as("before anybody has signed in").containsOnly("sign_in_again");

        String address = begin();
        Map<String, String> asked = TestTokens.form(address.substring(address.indexOf('?') + 1));
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("scope", "mail offline")
                .containsEntry("client_id", TestTokens.CLIENT)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("prompt", "login")
                .containsEntry(
                        "redirect_uri",
                        agent.get(MAILBOXES + "/sign-in").body().path("address").asString());
        assertThat(answer(agent, tokens.signIn(address)).status()).isEqualTo(200);

        assertThat(trial()).isEmpty();
        TestMailServer.deliver(ours, Company.newEmail(), "Pakken", "Hvor er den?");
        take.take(company.account(), new InboxId(UUID.fromString(mailbox)));
        JsonNode row = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> agent.get("/api/console/conversations?view=unassigned")
                                .body()
                                .path("rows")
                                .path(0),
                        found -> !found.isMissingNode());
        String conversation = "/api/console/conversations/" + row.path("id").asString();
        agent.post(conversation + "/pick", Map.of());
        agent.post(conversation + "/messages", Map.of("id", UUID.randomUUID(), "text", "Den kommer."));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            // What was said may have been queued after the clock was last set forward.
            clock.advance(Duration.ofSeconds(11));
            DueOutgoing.send(context, company.account());
            assertThat(agent.get(conversation + "/outgoing")
                            .body()
                            .path(0)
                            .path("state")
                            .asString())
                    .isEqualTo("left");
        });

        JsonNode signIn = shown().path("signIn");
        assertThat(signIn.path("secret").asBoolean()).isTrue();
        assertThat(signIn.path("signedInAt").asString("")).isNotEmpty();
        assertThat(agent.get(MAILBOXES).body().toString()).doesNotContain(TestTokens.SECRET, "refresh-", "access-");
        assertThat(stored()).doesNotContain(TestTokens.SECRET, "refresh-", "access-");
        assertThat(agent.get("/api/console/audit").body().toString())
                .doesNotContain(TestTokens.SECRET, "refresh-", "access-");
    }

    @Test
    @DisplayName("The next token is got before one ends, once for all who want it, by what the provider gave last")
    void renews() throws Exception {
        open();
        for (int round = 1; round <= 2; round++) {
            clock.advance(Duration.ofMinutes(56));
            Callable<List<String>> trial = this::trial;
            try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var each : together.invokeAll(List.of(trial, trial, trial, trial))) {
                    assertThat(each.get()).isEmpty();
                }
            }
            assertThat(tokens.renewals())
                    .as("the provider takes each token for later once")
                    .isEqualTo(round);
        }
        trial();
        assertThat(tokens.renewals())
                .as("one that is good still is not renewed")
                .isEqualTo(2);
    }

    @Test
    void anotherIsGotForOneThatTheServerRefuses() {
        open();
        TestMailServer.opensBy(ours, "another");
        assertThat(trial()).contains("sign_in");
        assertThat(trial())
                .as("one that is new would be followed by none better")
                .contains("sign_in");
        assertThat(tokens.renewals()).as("the first came with the sign-in").isZero();

        clock.advance(Duration.ofMinutes(1));
        trial();

        assertThat(trial()).isEmpty();
    }

    @Test
    @DisplayName("A provider that takes the sign-in back is a trouble of its own, until somebody signs in again")
    void saysThatSomebodyHasToSignInAgain() {
        open();
        tokens.says("invalid_grant");
        clock.advance(Duration.ofHours(2));

        assertThat(trial()).containsExactly("sign_in_again", "sign_in_again");

        int asked = tokens.renewals();
        assertThat(trial()).containsOnly("sign_in_again");
        assertThat(tokens.renewals())
                .as("what was taken back is not shown again")
                .isEqualTo(asked);
        assertThat(shown().path("trouble").asString()).isEqualTo("sign_in_again");
        assertThat(shown().path("signIn").path("signedInAt").asString("")).isEmpty();
        behind.count();
        assertThat(context.getBean(io.micrometer.core.instrument.MeterRegistry.class)
                        .get("samtale.mailboxes.closed")
                        .gauge()
                        .value())
                .isPositive();

        tokens.says(null);
        open();
    }

    @Test
    void tellsTheAppFromTheSignIn() {
        open();
        tokens.says("invalid_client");
        clock.advance(Duration.ofHours(2));
        assertThat(trial()).containsOnly("app");

        tokens.says("temporarily_unavailable");
        clock.advance(Duration.ofMinutes(1));
        assertThat(trial()).containsOnly("line");

        tokens.says(null);
        clock.advance(Duration.ofMinutes(1));
        assertThat(trial()).as("the sign-in was not lost").isEmpty();
    }

    @Test
    @DisplayName("Who comes back with a state that this session was not sent off with is refused")
    void refusesForgedAnswers() {
        Caller other = company.signedIn(company.administrator(), port);
        Map<String, Object> forged = new HashMap<>(tokens.signIn(begin()));
        forged.put("state", "mailbox." + "A".repeat(43));
        assertRefused(answer(agent, forged));

        Map<String, Object> anothers = tokens.signIn(begin());
        assertRefused(answer(other, anothers));
        Map<String, Object> mine = tokens.signIn(begin());
        assertThat(answer(agent, mine).status()).isEqualTo(200);
        assertRefused(answer(agent, mine));

        assertRefused(answer(agent, Map.of("state", TestTokens.form(begin()).getOrDefault("state", "none"))));
        Map<String, Object> late = tokens.signIn(begin());
        clock.advance(Duration.ofMinutes(11));
        assertRefused(answer(agent, late));
        Map<String, Object> unknown = tokens.signIn(begin());
        unknown.put("code", "guessed");
        assertRefused(answer(agent, unknown));
        assertThat(trial()).as("none of it has closed what is open").isEmpty();
    }

    @Test
    @DisplayName("What opens a mailbox is shown to no other server, and a secret to no other registration")
    void forgetsWhatWasForAnother() {
        open();
        Map<String, Object> kept = wanted(tokens.signIn());
        signIn(kept).remove("clientSecret");
        assertThat(agent.put(MAILBOXES + "/" + mailbox, kept).status()).isEqualTo(204);
        assertThat(trial()).isEmpty();

        Map<String, Object> otherClient = wanted(tokens.signIn());
        signIn(otherClient).put("clientId", "another");
        signIn(otherClient).remove("clientSecret");
        assertThat(agent.put(MAILBOXES + "/" + mailbox, otherClient)
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("signIn.clientSecret");

        Map<String, Object> elsewhere = wanted(tokens.signIn());
        elsewhere.put("imap", Map.of("host", "127.0.0.1", "port", 9, "line", "plain", "user", ours));
        assertThat(agent.put(MAILBOXES + "/" + mailbox, elsewhere).status()).isEqualTo(204);
        assertThat(trial()).containsOnly("sign_in_again");

        Map<String, Object> byPassword =
                TestMailServer.wanted(ours, company.team().value().toString());
        assertThat(agent.put(MAILBOXES + "/" + mailbox, byPassword).status()).isEqualTo(204);
        assertThat(trial()).isEmpty();
        assertThat(shown().path("signIn").isObject()).isFalse();
        assertThat(agent.post(MAILBOXES + "/" + mailbox + "/sign-in", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void takesProvidersThatAreKnownByTheirNames() {
        Map<String, Object> microsoft = wanted(new HashMap<>(
                Map.of("provider", "microsoft", "tenant", "fjellsport.no", "clientId", "1", "clientSecret", "2")));
        assertThat(agent.put(MAILBOXES + "/" + mailbox, microsoft).status()).isEqualTo(204);
        assertThat(begin())
                .startsWith("https://login.microsoftonline.com/fjellsport.no/oauth2/v2.0/authorize?")
                .contains("IMAP.AccessAsUser.All", "SMTP.Send", "offline_access");

        Map<String, Object> google =
                wanted(new HashMap<>(Map.of("provider", "google", "clientId", "1", "clientSecret", "2")));
        assertThat(agent.put(MAILBOXES + "/" + mailbox, google).status()).isEqualTo(204);
        String address = begin();
        assertThat(address).startsWith("https://accounts.google.com/").contains("access_type=offline");
        assertThat(answer(agent, tokens.signIn(address)).code())
                .as("a provider that is no recipient is not called")
                .isEqualTo("recipient_unknown");

        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("provider", "yahoo", "clientId", "1"),
                Map.of("provider", "google", "clientId", " "),
                Map.of("provider", "microsoft", "clientId", "1", "tenant", "../x"),
                Map.of(
                        "provider",
                        "other",
                        "clientId",
                        "1",
                        "scope",
                        "a",
                        "authorization",
                        "https://a.example",
                        "token",
                        "http://a.example/token"),
                Map.of(
                        "provider",
                        "other",
                        "clientId",
                        "1",
                        "scope",
                        "a",
                        "authorization",
                        "javascript:alert(1)",
                        "token",
                        "https://a.example/token"))) {
            assertThat(agent.put(MAILBOXES + "/" + mailbox, wanted(wrong)).status())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
    }

    @Test
    @DisplayName("P06 a mailbox's name, team and languages can be changed")
    void isRenamed() {
        String team = agent.post("/api/console/teams", Map.of("name", "Verksted", "members", List.of()))
                .body()
                .path("id")
                .asString();
        Map<String, Object> changed = wanted(tokens.signIn());
        changed.put("name", "Verkstedets postkasse");
        changed.put("teamId", team);
        changed.put("languages", List.of("en"));
        assertThat(agent.put(MAILBOXES + "/" + mailbox, changed).status()).isEqualTo(204);

        assertThat(shown().path("name").asString()).isEqualTo("Verkstedets postkasse");
        assertThat(shown().path("teamId").asString()).isEqualTo(team);
        assertThat(shown().path("languages").valueStream().map(JsonNode::asString))
                .containsExactly("en");

        Map<String, Object> asItWas = wanted(tokens.signIn());
        List.of("name", "teamId", "languages").forEach(asItWas::remove);
        assertThat(agent.put(MAILBOXES + "/" + mailbox, asItWas).status()).isEqualTo(204);
        assertThat(shown().path("teamId").asString()).isEqualTo(team);

        Map.of("name", " ", "teamId", UUID.randomUUID().toString(), "languages", List.of("de"))
                .forEach((field, value) -> {
                    Map<String, Object> wrong = new HashMap<>(changed);
                    wrong.put(field, value);
                    assertThat(agent.put(MAILBOXES + "/" + mailbox, wrong)
                                    .body()
                                    .path("field")
                                    .asString())
                            .isEqualTo(field);
                });
    }

    private Map<String, Object> wanted(Map<String, Object> signIn) {
        return TestMailServer.wanted(ours, company.team().value().toString(), signIn);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> signIn(Map<String, Object> wanted) {
        return (Map<String, Object>) Objects.requireNonNull(wanted.get("signIn"));
    }

    private void open() {
        assertThat(answer(agent, tokens.signIn(begin())).status()).isEqualTo(200);
        assertThat(trial()).isEmpty();
    }

    private String begin() {
        return agent.post(MAILBOXES + "/" + mailbox + "/sign-in", Map.of())
                .body()
                .path("address")
                .asString();
    }

    private static Answer answer(Caller caller, Map<String, Object> brought) {
        return caller.post(MAILBOXES + "/sign-in/answer", brought);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.code()).isEqualTo("mailbox_sign_in_refused");
    }

    /** What stands in the way of reading and of sending. */
    private List<String> trial() {
        JsonNode found =
                agent.post(MAILBOXES + "/" + mailbox + "/trial", Map.of()).body();
        return found.valueStream()
                .map(each -> each.asString(""))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private JsonNode shown() {
        return agent.get(MAILBOXES)
                .body()
                .valueStream()
                .filter(each -> each.path("id").asString().equals(mailbox))
                .findFirst()
                .orElseThrow();
    }

    private String stored() {
        return transactions.call(company.account(), () -> jdbc.sql(
                        "select client_secret || refresh_token from email_sign_in where account_id = :account")
                .param("account", company.account().value())
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .single());
    }
}
