package no.samtale.privacy.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtale.accounts.Role;
import no.samtale.demo.CaughtMail;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.portal.ContactAddresses;
import no.samtale.privacy.suppression.SuppressedMatter;
import no.samtale.privacy.suppression.SuppressionSource;
import no.samtale.privacy.suppression.Suppressions;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestMail;
import no.samtale.testing.Visitors;
import no.samtale.vault.Address;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Mails about new versions of the notice, and the link by which each lets one get no more. */
@SamtaleTest
class AnnouncementApiTest {
    private static final String EDITOR = "/api/console/privacy/notice";
    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+(/unsubscribe/[A-Za-z0-9_-]+)");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AnnounceVersion announce;

    @Autowired
    private Suppressions suppressions;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestMail.Mailbox mailbox;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Company company;
    private Entrypoint entrypoint;
    private Caller administrator;
    private int hours = 2000;

    @BeforeEach
    void open() {
        company = Company.in(context);
        entrypoint = company.entrypoint();
        administrator = company.signedIn(company.administrator(), port);
    }

    @AfterEach
    void goRight() {
        clock.goRight();
    }

    @Test
    @DisplayName("P36 P38 who has proved an address is told of a version once, with a link to get no more by one click")
    void tellsEachOnce() {
        String email = proved(Company.newEmail());
        proved(email);
        String claimed = Company.newEmail();
        chat(claimed);

        publish(true);
        announce.portion(company.account());
        CaughtMail mail = arrived(email);
        settled();

        assertThat(mailbox.of(email)).hasSize(1);
        assertThat(mailbox.of(claimed)).isEmpty();
        assertThat(mail.subject()).isEqualTo("Ny personvernerklæring hos Fjellsport AS");
        assertThat(mail.text()).contains("Vi lagrer kortere.", "Storgata 1, 0155 Oslo", "/notice/", link(mail));
        assertThat(mail.listHeaders())
                .contains(
                        "List-Unsubscribe: <http",
                        link(mail) + ">",
                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        assertThat(link(mail)).as("says nothing of the person").doesNotContain(email);
        JsonNode progress = progress();
        assertThat(progress.path("sent").asInt()).isEqualTo(1);
        assertThat(progress.path("needless").asInt()).as("the same person's").isEqualTo(1);
        assertThat(progress.path("ended").asString("")).isNotEmpty();
    }

    @Test
    @DisplayName("P38 nobody is written to unless the company wants it, nor who has been shown the version already")
    void tellsNobodyWithoutNeed() {
        String before = proved(Company.newEmail());
        publish(false);
        announce.portion(company.account());
        assertThat(administrator.get(EDITOR).body().at("/versions/0").has("byMail"))
                .isFalse();

        publish(true);
        String after = proved(Company.newEmail());
        announce.portion(company.account());
        arrived(before);
        settled();

        assertThat(mailbox.of(before)).hasSize(1);
        assertThat(mailbox.of(after)).isEmpty();
    }

    @Test
    @DisplayName("P38 people are told by e-mail what they are told at all, and nothing else")
    void needsSomethingToTell() {
        shorten();
        Map<String, Object> silent =
                new HashMap<>(Map.of("mark", mark(), "description", words("Kortere"), "byMail", true));
        assertThat(administrator.post(EDITOR + "/versions", silent).field()).isEqualTo("byMail");
        silent.put("byMail", false);
        assertThat(administrator.post(EDITOR + "/versions", silent).status()).isEqualTo(201);
    }

    @Test
    @DisplayName("P36 a node that dies in the middle of a portion leaves nobody told twice, and nobody out")
    void survivesADeath() {
        String email = proved(Company.newEmail());
        publish(true);

        assertThatThrownBy(() -> transactions.run(company.account(), () -> {
                    announce.portion(company.account());
                    throw new IllegalStateException("dies before the portion is stored");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(mailbox.of(email)).isEmpty();
        announce.portion(company.account());
        announce.portion(company.account());
        arrived(email);
        settled();
        announce.portion(company.account());

        assertThat(mailbox.of(email)).hasSize(1);
    }

    @Test
    @DisplayName(
            "P36 looking at the link changes nothing; one click without signing in stops the next, again and again")
    void stopsByOneClick() throws IOException, InterruptedException {
        String email = proved(Company.newEmail());
        publish(true);
        announce.portion(company.account());
        String link = link(arrived(email));
        settled();

        HttpResponse<String> looked = send("GET", link, null, null);
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body())
                .contains("Vil du slippe flere slike?", "Fjellsport AS", "method=\"post\"", "lang=\"nb\"");
        assertThat(looked.body()).doesNotContain(email, "<script");
        assertThat(looked.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(looked.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(looked.headers().firstValue("Content-Security-Policy").orElse(""))
                .as("its button works")
                .contains("form-action 'self'");
        assertThat(send("HEAD", link, null, null).statusCode()).isEqualTo(200);
        assertThat(stopped(email)).as("looking changes nothing").isFalse();

        HttpResponse<String> clicked = send("POST", link, "List-Unsubscribe=One-Click", null);
        assertThat(clicked.statusCode()).isEqualTo(200);
        assertThat(clicked.body()).contains("Du får ikke flere", "name=\"resume\"");
        assertThat(stopped(email)).isTrue();
        assertThat(send("POST", link, "List-Unsubscribe=One-Click", null).statusCode())
                .isEqualTo(200);
        assertThat(rows()).as("the same again changes nothing").isEqualTo(1);

        String other = proved(Company.newEmail());
        publish(true);
        announce.portion(company.account());
        arrived(other);
        settled();
        assertThat(mailbox.of(email)).as("of the first version alone").hasSize(1);
        assertThat(progress().path("stopped").asInt()).isEqualTo(1);

        assertThat(send("POST", link + "?language=en", "resume=1", null).body()).contains("You will get them again");
        assertThat(stopped(email)).isFalse();
    }

    @Test
    @DisplayName("P36 one click stops a mail that lies ready too, at the moment of sending")
    void stopsWhatIsQueued() throws IOException, InterruptedException {
        String email = proved(TestMail.LATER + Company.newEmail());
        publish(true);
        announce.portion(company.account());
        await().until(() -> attempts() > 0);
        assertThat(progress().path("waiting").asInt()).isEqualTo(1);

        suppressions.add(
                company.account(), SuppressedMatter.NOTICE_NEWS, Address.email(email), SuppressionSource.ONE_CLICK);
        clock.advance(Duration.ofMinutes(5));
        deliver();

        await().untilAsserted(
                        () -> assertThat(progress().path("stopped").asInt()).isEqualTo(1));
        assertThat(progress().path("waiting").asInt()).isZero();
        assertThat(attempts()).as("the outbox is empty").isEqualTo(-1);
    }

    @Test
    @DisplayName("P38 a mail that could not be sent for hours is tried again under its own id, and given up after days")
    void triesAgain() {
        proved(TestMail.LATER + Company.newEmail());
        publish(true);
        announce.portion(company.account());
        String first = mail();
        assertThat(first).isNotEmpty();

        clock.advance(Limits.NOTICE_NEWS_ATTEMPT.plusMinutes(1));
        deliver();
        announce.portion(company.account());
        assertThat(mail()).isEqualTo(first);

        clock.advance(Limits.NOTICE_NEWS_TRIED);
        deliver();
        announce.portion(company.account());
        assertThat(progress().path("unreached").asInt()).isEqualTo(1);
        announce.portion(company.account());
        assertThat(progress().path("ended").asString("")).isNotEmpty();
    }

    @Test
    @DisplayName("P36 a link that is none gets a calm page, in the reader's language, and not without end")
    void answersWrongLinksCalmly() throws IOException, InterruptedException {
        HttpResponse<String> wrong = send("GET", "/unsubscribe/" + "A".repeat(120), null, "en");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).contains("The link does not work", "lang=\"en\"");
        assertThat(send("POST", "/unsubscribe/noe", "List-Unsubscribe=One-Click", null)
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> last = wrong;
        for (int tries = 0; tries < Limits.WRONG_UNSUBSCRIBES; tries++) {
            last = send("GET", "/unsubscribe/" + UUID.randomUUID(), null, null);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).contains("Vent litt");
    }

    @Test
    @DisplayName("P36 the person decides in the portal, for the addresses that they have proved")
    void isDecidedInThePortal() {
        String email = proved(Company.newEmail());
        Caller person = new Caller(port);
        Answer asked = person.post("/api/portal/codes", Map.of("account", company.account(), "email", email));
        Matcher code = Pattern.compile("(?m)^(\\d{4}) (\\d{4})\\r?$")
                .matcher(arrived(email).text());
        assertThat(code.find()).isTrue();
        person.post(
                "/api/portal/session",
                Map.of(
                        "account",
                        company.account(),
                        "attempt",
                        asked.body().path("attempt").asString(),
                        "email",
                        email,
                        "code",
                        code.group(1) + code.group(2)));

        JsonNode own = person.get("/api/portal/preferences").body();
        assertThat(own).hasSize(2);
        assertThat(own.at("/1/matter").asString()).isEqualTo("survey");
        assertThat(own.at("/0/matter").asString()).isEqualTo("notice_news");
        assertThat(own.at("/0/address").asString()).isEqualTo(email);
        assertThat(own.at("/0/allowed").asBoolean()).isTrue();

        Map<String, Object> no =
                new HashMap<>(Map.of("matter", "notice_news", "kind", "email", "address", email, "allowed", false));
        assertThat(person.put("/api/portal/preferences", no)
                        .body()
                        .at("/0/allowed")
                        .asBoolean(true))
                .isFalse();
        assertThat(stopped(email)).isTrue();
        no.put("allowed", true);
        person.put("/api/portal/preferences", no);
        assertThat(stopped(email)).isFalse();
        no.put("address", "en-annen@example.no");
        assertThat(person.put("/api/portal/preferences", no).field()).isEqualTo("address");
    }

    @Test
    @DisplayName("P36 who claims another's address in a chat neither sees nor changes what the other has said")
    void showsAClaimantNothing() {
        String email = proved(Company.newEmail());
        suppressions.add(
                company.account(), SuppressedMatter.NOTICE_NEWS, Address.email(email), SuppressionSource.ONE_CLICK);
        String token = chat(email);
        String handoff = new Caller(port)
                .with("Samtale-Token", token)
                .post("/api/widget/handoff", Map.of())
                .body()
                .path("code")
                .asString();
        Caller claimant = new Caller(port);
        claimant.post("/api/portal/session", Map.of("handoff", handoff));

        assertThat(claimant.get("/api/portal/preferences").body()).isEmpty();
        assertThat(claimant.put(
                                "/api/portal/preferences",
                                Map.of("matter", "notice_news", "kind", "email", "address", email, "allowed", true))
                        .field())
                .isEqualTo("address");
        assertThat(stopped(email)).isTrue();
    }

    @Test
    @DisplayName("P36 an agent sees what somebody has said no to, and notes what they say")
    void isNotedByAnAgent() {
        String email = Company.newEmail();
        String conversation = UUID.randomUUID().toString();
        chat(email, conversation);
        Caller agent = company.signedIn(company.hire("Kari Nordmann", Role.AGENT), port);
        String path = "/api/console/conversations/" + conversation + "/preferences";

        assertThat(agent.get(path).body().at("/0/allowed").asBoolean()).isTrue();
        Map<String, Object> no = Map.of("matter", "notice_news", "kind", "email", "address", email, "allowed", false);
        assertThat(agent.put(path, no).body().at("/0/allowed").asBoolean(true)).isFalse();
        assertThat(stopped(email)).isTrue();
        assertThat(source()).isEqualTo("agent");
        assertThat(agent.put(path, Map.of("matter", "sms", "kind", "email", "address", email, "allowed", false))
                        .field())
                .isEqualTo("matter");
        Caller elsewhere = company.signedIn(company.hireOutside("Ola Utenfor", Role.AGENT), port);
        assertThat(elsewhere.put(path, no).code()).isEqualTo("not_found");
    }

    private String proved(String email) {
        chat(email);
        ContactAddresses addresses = context.getBean(ContactAddresses.class);
        Address address = Address.email(email);
        transactions.run(
                company.account(),
                () -> addresses.verified(company.account(), addresses.having(company.account(), address), address));
        return email;
    }

    private String chat(String email) {
        return chat(email, UUID.randomUUID().toString());
    }

    private String chat(String email, String conversation) {
        String token = Visitors.token(entrypoint.id());
        Answer begun = new Caller(port)
                .with("Samtale-Token", token)
                .post(
                        "/api/widget/entrypoints/" + entrypoint.id() + "/conversations",
                        Map.of(
                                "conversationId",
                                conversation,
                                "language",
                                "nb",
                                "noticeVersion",
                                context.getBean(NoticeVersions.class).current(company.account()),
                                "fields",
                                Map.of("name", "Per", "email", email),
                                "message",
                                Map.of("id", UUID.randomUUID(), "text", "Hei")));
        assertThat(begun.status()).as("%s", begun.body()).isEqualTo(201);
        return token;
    }

    private void shorten() {
        hours -= 24;
        assertThat(administrator
                        .put(EDITOR + "/choices", Map.of("shorter", Map.of("dialogue/deliver", hours)))
                        .status())
                .isEqualTo(200);
    }

    private void publish(boolean byMail) {
        shorten();
        Answer published = administrator.post(
                EDITOR + "/versions",
                Map.of(
                        "mark", mark(),
                        "description", words("Kortere"),
                        "announcement", words("Vi lagrer kortere."),
                        "byMail", byMail));
        assertThat(published.status()).as("%s", published.body()).isEqualTo(201);
    }

    private String mark() {
        return administrator.get(EDITOR).body().at("/draft/mark").asString();
    }

    private static Map<String, String> words(String text) {
        return Map.of("nb", text, "en", text);
    }

    private JsonNode progress() {
        return administrator.get(EDITOR).body().at("/versions/0/byMail");
    }

    /** Nobody is left. */
    private void settled() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            announce.portion(company.account());
            return !progress().path("ended").asString("").isEmpty();
        });
    }

    private CaughtMail arrived(String email) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !mailbox.of(email).isEmpty());
        return mailbox.of(email).getFirst();
    }

    private static String link(CaughtMail mail) {
        Matcher found = LINK.matcher(mail.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private boolean stopped(String email) {
        return suppressions.holds(company.account(), SuppressedMatter.NOTICE_NEWS, Address.email(email));
    }

    private int rows() {
        return transactions.call(company.account(), () -> jdbc.sql("select count(*) from suppression")
                .query(Integer.class)
                .single());
    }

    private String source() {
        return transactions.call(company.account(), () -> jdbc.sql("select source from suppression")
                .query(String.class)
                .single());
    }

    /** Of the one mail in the outbox; -1 if there is none. */
    private int attempts() {
        return transactions.call(company.account(), () -> jdbc.sql("select attempts from mail_outbox")
                .query(Integer.class)
                .optional()
                .orElse(-1));
    }

    private String mail() {
        List<String> ids = transactions.call(company.account(), () -> jdbc.sql("select mail_id::text from mail_outbox")
                .query(String.class)
                .list());
        assertThat(ids).hasSize(1);
        return ids.getFirst();
    }

    @SuppressWarnings("NullAway") // The job looks at neither.
    private void deliver() {
        context.getBean("deliverDueMails", RecurringTask.class).executeRecurringly(null, null);
    }

    /** As a mail program does: nobody is signed in. */
    private HttpResponse<String> send(String method, String path, @Nullable String form, @Nullable String language)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, form == null ? BodyPublishers.noBody() : BodyPublishers.ofString(form));
        if (language != null) {
            request.header("Accept-Language", language);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
