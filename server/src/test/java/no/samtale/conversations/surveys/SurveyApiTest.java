package no.samtale.conversations.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.samtale.accounts.Role;
import no.samtale.contacts.links.LinkByProof;
import no.samtale.contacts.links.LinkWay;
import no.samtale.demo.CaughtMail;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.consent.ChoiceProof;
import no.samtale.privacy.consent.ChoiceWay;
import no.samtale.privacy.consent.ObjectTo;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.portal.ContactAddresses;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.suppression.SuppressedMatter;
import no.samtale.privacy.suppression.SuppressionSource;
import no.samtale.privacy.suppression.Suppressions;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.Surveyed;
import no.samtale.testing.TestMail;
import no.samtale.testing.Visitors;
import no.samtale.vault.Address;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who is asked how it went and who is not, the page behind the link, and where the answer comes to stand. */
@SamtaleTest
class SurveyApiTest {
    private static final String CONSOLE = "/api/console/conversations/";
    private static final String NOTICE = "/api/console/privacy/notice";
    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+(/survey/[A-Za-z0-9_-]{64})");
    private static final Pattern STOP = Pattern.compile("https?://[^\\s/]+(/unsubscribe/[A-Za-z0-9_-]+)");
    private static final Duration LATER = Duration.ofMinutes(61);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AskHowItWent ask;

    @Autowired
    private Suppressions suppressions;

    @Autowired
    private ObjectTo object;

    @Autowired
    private NoticeVersions notices;

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
    private Caller agent;

    @BeforeEach
    void open() {
        company = Company.in(context);
        entrypoint = company.entrypoint();
        administrator = company.signedIn(company.administrator(), port);
        agent = agent();
        assertThat(Surveyed.choose(administrator, entrypoint.id().toString()).status())
                .isEqualTo(200);
    }

    @AfterEach
    void goRight() {
        clock.goRight();
    }

    /** A talk that an agent has ended. */
    private record Talk(String conversation, String token, String email) {
        String path() {
            return CONSOLE + conversation;
        }
    }

    @Test
    @DisplayName(
            "P36 who has proved an address is asked once, an hour after the end, by a mail that says nothing of the talk")
    void asksOnce() {
        Talk talk = ended(Company.newEmail());
        ask.ask(company.account());
        assertThat(asked(talk)).as("before an hour has gone").isFalse();

        clock.advance(LATER);
        ask.ask(company.account());
        ask.ask(company.account());
        CaughtMail mail = arrived(talk.email());

        assertThat(mail.subject()).isEqualTo("Hvordan gikk det? Hilsen Fjellsport AS");
        assertThat(mail.text()).contains("Fjellsport AS", "Storgata 1, 0155 Oslo", "/survey/", link(STOP, mail));
        assertThat(mail.text()).doesNotContain("ski", "Kari", "Per", talk.conversation(), talk.email());
        assertThat(mail.listHeaders())
                .contains(
                        "List-Unsubscribe: <http",
                        link(STOP, mail) + ">",
                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        await().untilAsserted(() ->
                assertThat(survey(talk).path("asked").asString("")).isNotEmpty());
        assertThat(mailbox.of(talk.email())).hasSize(1);
        assertThat(outbox()).isZero();
    }

    @Test
    @DisplayName("P36 nobody is asked twice within 30 days, whatever they talk about and under however many names")
    void asksOnceInThirtyDays() {
        String email = Company.newEmail();
        Talk first = ended(email);
        later();
        assertThat(asked(first)).isTrue();
        Talk second = ended(email);
        later();
        assertThat(asked(second)).isFalse();

        clock.advance(Limits.SURVEY_PAUSE);
        agent = agent();
        Talk third = ended(email);
        later();
        assertThat(asked(third)).isTrue();
        assertThat(asked(second)).as("nor long after the end").isFalse();
    }

    @Test
    void asksOncePerPersonWhoHasTwoAddresses() {
        Talk atHome = ended(Company.newEmail());
        later();
        assertThat(asked(atHome)).isTrue();
        Talk atWork = ended(Company.newEmail());
        context.getBean(LinkByProof.class)
                .proved(company.account(), List.of(contact(atHome)), Address.email(atWork.email()), LinkWay.CODE);
        later();
        assertThat(asked(atWork)).isFalse();
    }

    @Test
    void asksInTheLanguageOfTheConversation() {
        Talk talk = ended(Company.newEmail(), "en");
        later();
        assertThat(arrived(talk.email()).text()).contains("We would like to know how it went.");
    }

    /** Something that happens to a talk which has ended, and after which its person is not asked. */
    private record Reason(String name, Consumer<Talk> happens) {}

    @TestFactory
    @DisplayName("P30 P36 who is not asked")
    Stream<DynamicTest> asksNobody() {
        return Stream.of(
                        new Reason("whose address is only claimed", talk -> standing(talk, "claimed")),
                        new Reason("who has said no", this::saysNo),
                        new Reason("who has objected", this::objects),
                        new Reason("who is restricted", this::restriction),
                        new Reason("who is erased", this::erased),
                        new Reason("who has written again", talk -> writes(talk, "En ting til")),
                        new Reason(
                                "where the company asks no more",
                                talk -> administrator.put("/api/console/surveys", Map.of("entrypoints", List.of()))),
                        new Reason("when the company does not use the purpose", talk -> purposesOff("follow-up")),
                        new Reason("who was forgotten for days", talk -> clock.advance(Duration.ofDays(3))))
                .map(reason -> DynamicTest.dynamicTest(reason.name(), () -> {
                    open();
                    Talk talk = ended(Company.newEmail());
                    reason.happens().accept(talk);
                    later();
                    assertThat(asked(talk)).as(reason.name()).isFalse();
                    assertThat(outbox()).isZero();
                    assertThat(mailbox.of(talk.email())).isEmpty();
                }));
    }

    @Test
    @DisplayName("P36 P38 who was shown a notice that does not say so is not asked, also when a later version does")
    void asksWhoWasTold() {
        purposesOff("follow-up");
        published();
        purposesOff();
        Talk untold = ended(Company.newEmail());
        assertThat(told()).isFalse();

        published();
        assertThat(told()).isTrue();
        Talk told = ended(Company.newEmail());
        later();
        assertThat(asked(told)).isTrue();
        assertThat(asked(untold)).as("shown the version before").isFalse();
    }

    @Test
    void asksNobodyWhoHasEndedItThemselfOrWasNotAnswered() {
        Talk left = begun(Company.newEmail(), "nb");
        answered(left);
        assertThat(visitor(left)
                        .post("/api/widget/conversations/" + left.conversation() + "/end", Map.of())
                        .status())
                .isEqualTo(200);
        Talk unanswered = begun(Company.newEmail(), "nb");
        agent.post(unanswered.path() + "/pick", Map.of());
        agent.post(unanswered.path() + "/close", Map.of());
        Talk asked = ended(Company.newEmail());
        List.of(left, unanswered).forEach(talk -> standing(talk, "verified"));
        later();
        assertThat(asked(left)).isFalse();
        assertThat(asked(unanswered)).isFalse();
        assertThat(asked(asked)).as("beside them").isTrue();
    }

    @TestFactory
    @DisplayName(
            "P03 P36 a mail that lies ready does not leave after a no, an objection, a restriction or another word")
    Stream<DynamicTest> stopsWhatIsQueued() {
        return Stream.of(
                        new Reason("a no", this::saysNo),
                        new Reason("an objection", this::objects),
                        new Reason("a restriction", this::restriction),
                        new Reason("an erasure", this::erased),
                        new Reason("another word", talk -> writes(talk, "En ting til")))
                .map(reason -> DynamicTest.dynamicTest(reason.name(), () -> {
                    open();
                    Talk talk = ended(TestMail.LATER + Company.newEmail());
                    askedSooner();
                    assertThat(asked(talk)).isTrue();
                    await().until(() -> attempts() > 0);

                    reason.happens().accept(talk);
                    clock.advance(Duration.ofMinutes(5));
                    deliver();

                    await().untilAsserted(() -> assertThat(outbox()).isZero());
                    assertThat(asked(talk)).as("nobody was asked").isFalse();
                }));
    }

    @Test
    @DisplayName("P36 a mail that nothing speaks against stays ready until it leaves")
    void leavesWhatIsQueued() {
        Talk talk = ended(TestMail.LATER + Company.newEmail());
        later();
        await().until(() -> attempts() > 0);
        clock.advance(Duration.ofMinutes(5));
        deliver();
        assertThat(outbox()).isEqualTo(1);
        assertThat(asked(talk)).isTrue();
    }

    @Test
    @DisplayName("P36 looking at the link to stop changes nothing; one click without signing in stops the next survey")
    void stopsByOneClick() {
        Talk talk = ended(Company.newEmail());
        later();
        String stop = link(STOP, arrived(talk.email()));
        assertThat(new Caller(port).get(stop).body().asString()).contains("spørsmål på e-post om hvordan det gikk");
        assertThat(says(talk)).isFalse();

        Answer clicked = new Caller(port)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("Origin", null)
                .post(stop, "List-Unsubscribe=One-Click");
        assertThat(clicked.status()).isEqualTo(200);
        assertThat(says(talk)).isTrue();

        clock.advance(Limits.SURVEY_PAUSE);
        agent = agent();
        Talk next = ended(talk.email());
        later();
        assertThat(asked(next)).isFalse();
        assertThat(mailbox.of(talk.email())).hasSize(1);
    }

    @Test
    @DisplayName("P36 a node that dies between the mail and the note of it has one mail sent, and no more")
    void survivesADeath() {
        Talk talk = ended(Company.newEmail());
        clock.advance(LATER);
        assertThatThrownBy(() -> transactions.run(company.account(), () -> {
                    ask.ask(company.account());
                    throw new IllegalStateException("dies before the portion is stored");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(asked(talk)).isFalse();
        assertThat(outbox()).isZero();

        ask.ask(company.account());
        ask.ask(company.account());
        arrived(talk.email());
        await().untilAsserted(() -> assertThat(outbox()).isZero());
        assertThat(mailbox.of(talk.email())).hasSize(1);
    }

    @Test
    @DisplayName(
            "P36 the page changes nothing when it is looked at, keeps what is sent, and lets it be changed for 14 days")
    void takesAnAnswer() {
        Talk talk = ended(Company.newEmail());
        later();
        String page = link(LINK, arrived(talk.email()));
        Caller person = new Caller(port);

        Answer looked = person.get(page);
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.body().asString())
                .contains("Hvordan gikk samtalen?", "value=\"very_poor\"", "Svært bra", "lang=\"nb\"")
                .doesNotContain("<script", "Kari", "Per", "ski");
        assertThat(looked.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(looked.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(looked.headers().firstValue("Content-Security-Policy").orElse(""))
                .as("its button works")
                .contains("form-action 'self'");
        assertThat(person.send("HEAD", page, null).status()).isEqualTo(200);
        assertThat(survey(talk).has("rating")).as("looking changes nothing").isFalse();
        assertThat(person.get(page + "?language=en").body().asString()).contains("How did the conversation go?");

        Answer kept = Surveyed.answer(person, page, "good", "Rask hjelp.\r\nÆrlig talt!");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body().asString()).contains("Takk for svaret", "Endre svaret");
        assertThat(survey(talk).path("rating").asString()).isEqualTo("good");
        assertThat(survey(talk).path("comment").asString()).isEqualTo("Rask hjelp.\nÆrlig talt!");
        assertThat(survey(talk).path("answered").asString("")).isNotEmpty();
        assertThat(person.get(page).body().asString())
                .contains("Du har svart på dette før.")
                .doesNotContain("Rask hjelp", "checked");

        Surveyed.answer(person, page, "poor", "");
        assertThat(survey(talk).path("rating").asString()).isEqualTo("poor");
        assertThat(survey(talk).has("comment")).isFalse();

        clock.advance(Limits.SURVEY_OPEN);
        assertThat(person.get(page).status()).isEqualTo(404);
        assertThat(Surveyed.answer(person, page, "good", "").body().asString()).contains("Lenken virker ikke");
    }

    @Test
    @DisplayName(
            "P05 a number that is not kept is masked in the comment, and its writer told; what is missing is asked for")
    void asksForWhatIsMissingAndMasksNumbers() {
        Talk talk = ended(Company.newEmail());
        later();
        String page = link(LINK, arrived(talk.email()));
        Caller person = new Caller(port);

        Answer missing = Surveyed.answer(person, page, "excellent", "Det gikk <bra>");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body().asString()).contains("Velg ett av svarene", "Det gikk &lt;bra&gt;");
        Answer longer = Surveyed.answer(person, page, "good", "a".repeat(Limits.SURVEY_COMMENT_LENGTH + 1));
        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.body().asString()).contains("er for langt", "checked");
        assertThat(survey(talk).has("rating")).isFalse();

        Answer masked = Surveyed.answer(person, page, "good", "Jeg er 13097248022");
        assertThat(masked.body().asString())
                .contains("er skjult og ikke lagret")
                .doesNotContain("13097248022");
        assertThat(survey(talk).path("comment").asString()).startsWith("Jeg er").doesNotContain("13097248022");
    }

    @Test
    @DisplayName(
            "P30 P32 the link of who is restricted or erased leads to nothing, nor does one that is none, not without end")
    void answersCalmlyWhereThereIsNothing() {
        Talk restricted = ended(Company.newEmail());
        Talk erased = ended(Company.newEmail());
        later();
        String first = link(LINK, arrived(restricted.email()));
        String second = link(LINK, arrived(erased.email()));
        restriction(restricted);
        erased(erased);
        for (String page : List.of(first, second, "/survey/" + "A".repeat(64), "/survey/noe")) {
            assertThat(new Caller(port).get(page).status()).isEqualTo(404);
            assertThat(Surveyed.answer(new Caller(port), page, "good", "Hei").status())
                    .isEqualTo(404);
        }
        Caller guesser = new Caller(port);
        int last = 0;
        for (int tries = 0; tries <= Limits.WRONG_SURVEYS; tries++) {
            last = guesser.get("/survey/" + UUID.randomUUID()).status();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void takesNoEndOfAnswersByOneLink() {
        Talk talk = ended(Company.newEmail());
        later();
        String page = link(LINK, arrived(talk.email()));
        for (int answers = 0; answers < Limits.SURVEY_ANSWERS; answers++) {
            assertThat(Surveyed.answer(new Caller(port), page, "good", "").status())
                    .isEqualTo(200);
        }
        assertThat(Surveyed.answer(new Caller(port), page, "poor", "").status()).isEqualTo(429);
        assertThat(survey(talk).path("rating").asString()).isEqualTo("good");
    }

    @Test
    @DisplayName("P03 an objection takes what was answered away, and the conversation stays")
    void endsWithAnObjection() {
        Talk talk = ended(Company.newEmail());
        later();
        String page = link(LINK, arrived(talk.email()));
        Surveyed.answer(new Caller(port), page, "very_good", "Fint");
        objects(talk);
        assertThat(survey(talk)).isEmpty();
        assertThat(new Caller(port).get(page).status()).isEqualTo(404);
        assertThat(agent.get(talk.path()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("P34 an answer is read by those who reach the conversation, and places are chosen by administrators")
    void isReadByThoseWhoReachTheConversation() {
        Talk talk = ended(Company.newEmail());
        Caller elsewhere = company.signedIn(company.hireOutside("Ola Utenfor", Role.AGENT), port);
        assertThat(elsewhere.get(talk.path() + "/survey").code()).isEqualTo("not_found");
        assertThat(survey(talk)).as("nobody was asked").isEmpty();
        assertThat(agent.get("/api/console/surveys").code()).isEqualTo("role_missing");
        assertThat(agent.put("/api/console/surveys", Map.of("entrypoints", List.of()))
                        .code())
                .isEqualTo("role_missing");

        JsonNode chosen = administrator.get("/api/console/surveys").body();
        assertThat(chosen.path("mail").asBoolean()).isTrue();
        assertThat(chosen.path("purpose").asBoolean()).isTrue();
        assertThat(chosen.at("/places/0/asked").asBoolean()).isTrue();
        assertThat(chosen.at("/places/0/way").asString()).isEqualTo("webchat");
        String others = Company.in(context).entrypoint().id().toString();
        assertThat(administrator
                        .put("/api/console/surveys", Map.of("entrypoints", List.of(others)))
                        .field())
                .isEqualTo("entrypoints");
        assertThat(administrator.put("/api/console/surveys", Map.of()).field()).isEqualTo("entrypoints");
    }

    @Test
    void asksNobodyWhoseTalkEndedBeforeItWasChosen() {
        administrator.put("/api/console/surveys", Map.of("entrypoints", List.of()));
        Talk before = ended(Company.newEmail());
        clock.advance(Duration.ofMinutes(1));
        Surveyed.choose(administrator, entrypoint.id().toString());
        later();
        assertThat(asked(before)).isFalse();
    }

    private Caller agent() {
        Caller signedIn = company.signedIn(company.hire("Kari Nordmann", Role.AGENT, Role.PRIVACY_OFFICER), port);
        signedIn.put("/api/console/availability", Map.of("availability", "busy"));
        return signedIn;
    }

    private Talk ended(String email) {
        return ended(email, "nb");
    }

    private Talk ended(String email, String language) {
        Talk talk = begun(email, language);
        answered(talk);
        assertThat(agent.post(talk.path() + "/close", Map.of()).status() / 100).isEqualTo(2);
        standing(talk, "verified");
        return talk;
    }

    private Talk begun(String email, String language) {
        Talk talk = new Talk(UUID.randomUUID().toString(), Visitors.token(entrypoint.id()), email);
        Answer begun = visitor(talk)
                .post(
                        "/api/widget/entrypoints/" + entrypoint.id() + "/conversations",
                        Map.of(
                                "conversationId",
                                talk.conversation(),
                                "language",
                                language,
                                "noticeVersion",
                                notices.current(company.account()),
                                "fields",
                                Map.of("name", "Per", "email", email),
                                "message",
                                Map.of("id", UUID.randomUUID(), "text", "Har dere ski?")));
        assertThat(begun.status()).as("%s", begun.body()).isEqualTo(201);
        return talk;
    }

    private void answered(Talk talk) {
        agent.post(talk.path() + "/pick", Map.of());
        Answer said = agent.post(talk.path() + "/messages", Map.of("id", UUID.randomUUID(), "text", "Ja, ski har vi"));
        assertThat(said.status() / 100).as("%s", said.body()).isEqualTo(2);
    }

    private void writes(Talk talk, String text) {
        Answer said = visitor(talk)
                .post(
                        "/api/widget/conversations/" + talk.conversation() + "/messages",
                        Map.of("id", UUID.randomUUID(), "text", text));
        assertThat(said.status() / 100).as("%s", said.body()).isEqualTo(2);
    }

    private Caller visitor(Talk talk) {
        return new Caller(port).with("Samtale-Token", talk.token());
    }

    private void later() {
        clock.advance(LATER);
        ask.ask(company.account());
    }

    /** As if an hour had gone, while the talk still goes on if its person writes. */
    private void askedSooner() {
        clock.advance(Duration.ofMinutes(20));
        change("update conversation_head set closed_at = closed_at - interval '50 minutes' where account_id = ?");
        change("update survey_entrypoint set through = through - interval '2 hours' where account_id = ?");
        ask.ask(company.account());
        change("update conversation_head set closed_at = closed_at + interval '50 minutes' where account_id = ?");
    }

    private void change(String sql) {
        transactions.run(
                company.account(),
                () -> jdbc.sql(sql).param(company.account().value()).update());
    }

    private void standing(Talk talk, String standing) {
        if (standing.equals("verified")) {
            Address address = Address.email(talk.email());
            ContactAddresses addresses = context.getBean(ContactAddresses.class);
            transactions.run(
                    company.account(),
                    () -> addresses.verified(company.account(), addresses.having(company.account(), address), address));
        } else {
            change("update contact_identity set standing = 'claimed' where account_id = ?");
        }
    }

    private void saysNo(Talk talk) {
        suppressions.add(
                company.account(), SuppressedMatter.SURVEY, Address.email(talk.email()), SuppressionSource.PORTAL);
    }

    private boolean says(Talk talk) {
        return suppressions.holds(company.account(), SuppressedMatter.SURVEY, Address.email(talk.email()));
    }

    private void objects(Talk talk) {
        object.object(
                company.account(),
                contact(talk),
                Purpose.FOLLOW_UP,
                new ChoiceProof(
                        UUID.randomUUID(),
                        ChoiceWay.PORTAL,
                        ScreenedText.of("Nei"),
                        Language.NB,
                        notices.current(company.account()),
                        null,
                        null));
    }

    private void restriction(Talk talk) {
        Answer restricted =
                agent.post("/api/console/contacts/" + contact(talk) + "/restriction", Map.of("ground", "accuracy"));
        assertThat(restricted.status() / 100).as("%s", restricted.body()).isEqualTo(2);
    }

    private void erased(Talk talk) {
        Answer erased =
                agent.post("/api/console/contacts/" + contact(talk) + "/erasure", Map.of("id", UUID.randomUUID()));
        assertThat(erased.status() / 100).as("%s", erased.body()).isEqualTo(2);
    }

    private void purposesOff(String... purposes) {
        Answer narrowed = administrator.put(NOTICE + "/choices", Map.of("purposesOff", List.of(purposes)));
        assertThat(narrowed.status()).as("%s", narrowed.body()).isEqualTo(200);
    }

    private void published() {
        Map<String, String> words = Map.of("nb", "Om spørsmål etterpå", "en", "About questions afterwards");
        String mark = administrator.get(NOTICE).body().at("/draft/mark").asString();
        Answer published = administrator.post(
                NOTICE + "/versions", Map.of("mark", mark, "description", words, "announcement", words));
        assertThat(published.status()).as("%s", published.body()).isEqualTo(201);
    }

    /** Whether the console says that the notice in force tells of it. */
    private boolean told() {
        return administrator.get("/api/console/surveys").body().at("/told").asBoolean();
    }

    private ContactId contact(Talk talk) {
        return ContactId.of(agent.get(talk.path()).body().at("/contact/id").asString());
    }

    private JsonNode survey(Talk talk) {
        Answer answer = agent.get(talk.path() + "/survey");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private boolean asked(Talk talk) {
        return count("select count(*) from survey where conversation_id = '" + talk.conversation() + "'") == 1;
    }

    private int outbox() {
        return count("select count(*) from mail_outbox");
    }

    private int attempts() {
        return count("select coalesce(sum(attempts), 0) from mail_outbox");
    }

    private int count(String sql) {
        return transactions.call(
                company.account(), () -> jdbc.sql(sql).query(Integer.class).single());
    }

    @SuppressWarnings("NullAway") // The job looks at neither.
    private void deliver() {
        context.getBean("deliverDueMails", RecurringTask.class).executeRecurringly(null, null);
    }

    private CaughtMail arrived(String email) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !mailbox.of(email).isEmpty());
        return mailbox.of(email).getFirst();
    }

    private static String link(Pattern pattern, CaughtMail mail) {
        Matcher found = pattern.matcher(mail.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
