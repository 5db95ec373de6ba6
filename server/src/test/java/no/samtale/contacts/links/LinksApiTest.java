package no.samtale.contacts.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtale.accounts.Role;
import no.samtale.demo.CaughtMail;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.Limits;
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

/** Somebody shows in the portal that they have written as two; and what that changes for them, for agents and for the desk. */
@SamtaleTest
class LinksApiTest {
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{4}) (\\d{4})\\r?$");
    private static final String LINKS = "/api/portal/links";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestMail.Mailbox mailbox;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private final Map<String, Integer> read = new HashMap<>();
    private final String first = Company.newEmail();
    private final String second = Company.newEmail();
    private Company company;
    private Entrypoint entrypoint;
    private Caller officer;

    @BeforeEach
    void open() {
        company = Company.in(context);
        entrypoint = company.entrypoint();
        officer = company.signedIn(company.hire("Kari Nordmann", Role.AGENT, Role.PRIVACY_OFFICER), port);
    }

    @AfterEach
    void goRight() {
        clock.goRight();
    }

    @Test
    @DisplayName("P28 who shows that a second address is theirs sees all of it, and is out of it again at their word")
    void showsAllThatIsTheirs() {
        chat("Nora", first, "Ord fra den ene");
        chat("N. Nilsen", second, "Ord fra den andre");
        enter(second);
        Caller person = enter(first);
        assertThat(said(person)).contains("Ord fra den ene").doesNotContain("Ord fra den andre");
        assertThat(person.get(LINKS).body().path("offered").asBoolean()).isTrue();

        Answer linked = prove(person, second);

        assertThat(linked.status()).as("%s", linked).isEqualTo(200);
        assertThat(linked.body().path("outcome").asString()).isEqualTo("LINKED");
        assertThat(linked.body().at("/now/links/0/known").toString()).contains("N. Nilsen", second);
        assertThat(said(person)).contains("Ord fra den ene", "Ord fra den andre");
        assertThat(person.get("/api/portal/data").body().toString()).contains(first, second);
        assertThat(person.get("/api/portal/download/json").body().toString())
                .contains("Ord fra den ene", "Ord fra den andre", "contact_link");
        assertThat(said(enter(second))).as("it goes both ways").contains("Ord fra den ene", "Ord fra den andre");

        String link = linked.body().at("/now/links/0/id").asString();
        String strangers = Company.newEmail();
        chat("Ola", strangers, "Hei");
        Caller stranger = enter(strangers);
        assertThat(stranger.delete(LINKS + "/" + link).code()).isEqualTo("not_found");
        Answer undone = person.delete(LINKS + "/" + link);
        assertThat(undone.body().path("links")).isEmpty();
        assertThat(said(person)).contains("Ord fra den ene").doesNotContain("Ord fra den andre");
        assertThat(person.delete(LINKS + "/" + link).code()).isEqualTo("not_found");
    }

    @Test
    @DisplayName(
            "P28 the mail tells what the code is for and nothing of anybody; it goes to whoever the address is, known or not")
    void asksTheSameOfKnownAndUnknown() {
        chat("Nora", first, "Hei");
        chat("Nora", second, "Hemmelig sak");
        enter(second);
        Caller person = enter(first);
        String unknown = Company.newEmail();

        Answer ofKnown = ask(person, second);
        Answer ofUnknown = ask(person, unknown);

        assertThat(ofUnknown.status()).isEqualTo(ofKnown.status()).isEqualTo(202);
        assertThat(ofUnknown.body().propertyNames()).isEqualTo(ofKnown.body().propertyNames());
        await().until(() -> !mailbox.of(unknown).isEmpty());
        CaughtMail known = await().until(() -> mailbox.of(second), mails -> mails.size() > read.getOrDefault(second, 0))
                .getFirst();
        CaughtMail strangers = mailbox.of(unknown).getFirst();
        assertThat(without(known)).isEqualTo(without(strangers));
        assertThat(known.text()).contains("personvernsiden").doesNotContain("Nora", "Hemmelig", first, second, "http");
        Answer told = person.post(LINKS, proof(ofUnknown, unknown, code(unknown)));
        assertThat(told.body().path("outcome").asString()).isEqualTo("UNKNOWN");
        assertThat(told.body().at("/now/links")).isEmpty();
    }

    @Test
    @DisplayName("a claimed address is linked with nothing, though its holder types the right code")
    void linksNothingThatIsOnlyClaimed() {
        chat("Nora", first, "Hei");
        String claimed = chat("Ikke Nora", second, "Jeg påstår noe");
        Caller person = enter(first);

        assertThat(prove(person, second).body().path("outcome").asString()).isEqualTo("UNKNOWN");

        assertThat(said(person)).doesNotContain("Jeg påstår noe");
        assertThat(said(fromChat(claimed))).doesNotContain("Hei");
        assertThat(prove(person, first).body().path("outcome").asString()).isEqualTo("ALREADY");
    }

    @Test
    @DisplayName("a code is void when it is wrong, used, too old, another session's, another address's or the door's")
    void bindsACodeToItsSessionAndAddress() {
        chat("Nora", first, "Hei");
        chat("Nora", second, "Hei igjen");
        String third = Company.newEmail();
        chat("Ola", third, "En annen");
        enter(second);
        Caller person = enter(first);
        Caller other = enter(third);

        Answer asked = ask(person, second);
        String code = code(second);
        assertWrong(person.post(LINKS, proof(asked, second, code.equals("12345678") ? "87654321" : "12345678")));
        assertWrong(person.post(LINKS, proof(asked, third, code)));
        assertWrong(other.post(LINKS, proof(asked, second, code)));
        assertWrong(enter(first).post(LINKS, proof(asked, second, code)));
        assertWrong(new Caller(port).post("/api/portal/session", door(asked, second, code)));
        Answer again = ask(person, second);
        String right = code(second);
        assertThat(person.post(LINKS, proof(again, second, right)).status()).isEqualTo(200);
        assertWrong(person.post(LINKS, proof(again, second, right)));

        Answer atTheDoor = askAtTheDoor(second);
        assertWrong(person.post(LINKS, proof(atTheDoor, second, code(second))));
        clock.advance(Limits.PORTAL_WINDOW);
        Answer late = ask(person, second);
        String tooOld = code(second);
        clock.advance(Limits.CODE.plusSeconds(1));
        assertWrong(person.post(LINKS, proof(late, second, tooOld)));
        assertThat(said(other)).doesNotContain("Hei igjen");
    }

    @Test
    void throttlesCodesAndTries() {
        chat("Nora", first, "Hei");
        Caller person = enter(first);
        String victim = Company.newEmail();
        for (int i = 0; i < Limits.CODES_PER_ADDRESS; i++) {
            assertThat(ask(person, victim).status()).isEqualTo(202);
        }
        assertThat(ask(person, victim).code()).isEqualTo("too_many");
        assertThat(new Caller(port)
                        .post("/api/portal/codes", Map.of("account", company.account(), "email", victim))
                        .code())
                .as("one count with the door's")
                .isEqualTo("too_many");
        Answer asked = ask(person, second);
        for (int i = 0; i < Limits.CODE_TRIES; i++) {
            assertWrong(person.post(LINKS, proof(asked, second, "00000000")));
        }
        assertWrong(person.post(LINKS, proof(asked, second, code(second))));
    }

    @Test
    @DisplayName(
            "a chat opens that chat only: nothing is linked from it, and nothing that it is linked with is seen in it")
    void opensAChatOnly() {
        String token = chat("Nora", first, "Ord fra den ene");
        chat("Nora", second, "Ord fra den andre");
        enter(second);
        prove(enter(first), second);

        Caller fromChat = fromChat(token);

        assertThat(said(fromChat)).contains("Ord fra den ene").doesNotContain("Ord fra den andre");
        assertThat(fromChat.get(LINKS).body().path("offered").asBoolean()).isFalse();
        assertThat(fromChat.get(LINKS).body().path("links")).isEmpty();
        assertThat(fromChat.get("/api/portal/download/json").body().toString()).doesNotContain(second);
        assertThat(ask(fromChat, second).code()).isEqualTo("enter_by_email");
        assertThat(fromChat.delete(LINKS + "/" + UUID.randomUUID()).code()).isEqualTo("enter_by_email");
        Answer erased = fromChat.post("/api/portal/erasure", Map.of("id", UUID.randomUUID()));
        assertThat(erased.body().path("receipts")).hasSize(1);
        assertThat(said(enter(second))).contains("Ord fra den andre");
    }

    @Test
    @DisplayName("P32 who erases themself takes all that is linked along, with a receipt for each")
    void erasesAllThatIsTheirs() {
        chat("Nora", first, "Ord fra den ene");
        chat("Nora", second, "Ord fra den andre");
        enter(second);
        Caller person = enter(first);
        prove(person, second);
        Caller elsewhere = enter(second);

        Answer erased = person.post("/api/portal/erasure", Map.of("id", UUID.randomUUID()));

        assertThat(erased.body().path("receipts")).hasSize(2);
        assertThat(erased.body().path("conversations").asInt()).isEqualTo(2);
        assertThat(person.get("/api/portal/data").code()).isEqualTo("not_signed_in");
        assertThat(elsewhere.get("/api/portal/data").code()).isEqualTo("not_signed_in");
    }

    @Test
    @DisplayName("agents see what else the person has written as, and of it only what they reach anyway")
    void showsAgentsWhatTheyReach() {
        String one = conversation(chat("Nora", first, "Ord fra den ene"));
        String two = conversation(chat("N. Nilsen", second, "Ord fra den andre"));
        Company.Person outside = company.hireOutside("Ola Utenfor", Role.AGENT);
        Caller agent = company.signedIn(company.hire("Berit Moe", Role.AGENT), port);
        Caller narrow = company.signedIn(outside, port);
        narrow.put("/api/console/availability", Map.of("availability", "available"));
        assertThat(officer.post("/api/console/conversations/" + one + "/transfer", Map.of("agentId", outside.id()))
                        .status())
                .isEqualTo(204);
        assertThat(agent.get(linked(one)).body()).isEmpty();
        enter(second);
        prove(enter(first), second);

        Answer seen = agent.get(linked(one));
        assertThat(seen.body()).hasSize(1);
        assertThat(seen.body().at("/0/name").asString()).isEqualTo("N. Nilsen");
        assertThat(seen.body().at("/0/identities/0/address").asString()).isEqualTo(second);
        assertThat(seen.body().at("/0/conversations/0/id").asString()).isEqualTo(two);
        assertThat(narrow.get("/api/console/conversations/" + one).status()).isEqualTo(200);
        assertThat(narrow.get(linked(one)).status()).isEqualTo(200);
        assertThat(narrow.get(linked(one)).body())
                .as("they reach nothing of it")
                .isEmpty();
        assertThat(narrow.get(linked(two)).code()).isEqualTo("not_found");
    }

    @Test
    @DisplayName(
            "whoever answers for privacy gives out, restricts and erases all of it, and undoes a link; agents do not")
    void goesForAllOfThemAtTheDesk() {
        String one = contact(conversation(chat("Nora", first, "Ord fra den ene")));
        String two = contact(conversation(chat("N. Nilsen", second, "Ord fra den andre")));
        Caller agent = company.signedIn(company.hire("Berit Moe", Role.AGENT), port);
        enter(second);
        Caller person = enter(first);
        prove(person, second);
        String contacts = "/api/console/contacts/";

        assertThat(officer.get(contacts + one + "/export").body().toString())
                .contains("Ord fra den ene", "Ord fra den andre");
        Answer links = officer.get(contacts + one + "/links");
        assertThat(links.body().at("/0/known").toString()).contains("N. Nilsen", second);
        String link = links.body().at("/0/id").asString();
        assertThat(agent.get(contacts + one + "/links").code()).isEqualTo("role_missing");
        assertThat(agent.delete(contacts + one + "/links/" + link).code()).isEqualTo("role_missing");
        assertThat(officer.delete(contacts + one + "/links/" + UUID.randomUUID())
                        .code())
                .isEqualTo("not_found");
        assertThat(officer.delete(contacts + one + "/links/" + link).body()).isEmpty();
        assertThat(officer.get(contacts + one + "/export").body().toString()).doesNotContain("Ord fra den andre");
        assertThat(said(person)).doesNotContain("Ord fra den andre");

        prove(person, second);
        officer.post(contacts + two + "/restriction", Map.of("ground", "accuracy"));
        assertThat(officer.get(contacts + one + "/restriction")
                        .body()
                        .at("/restriction/ground")
                        .asString())
                .isEqualTo("accuracy");
        assertThat(said(person)).as("their own right is not restricted").contains("Ord fra den andre");
        UUID request = request(one);
        assertThat(officer.get("/api/console/privacy/requests/" + request)
                        .body()
                        .at("/linked/0/name")
                        .asString())
                .isEqualTo("N. Nilsen");
        Answer erased =
                officer.post("/api/console/privacy/requests/" + request + "/erasure", Map.of("id", UUID.randomUUID()));
        assertThat(erased.body().path("linked")).hasSize(1);
        assertThat(officer.get(contacts + two + "/export").code()).isEqualTo("not_found");
        assertThat(officer.get("/api/console/privacy/requests/" + request)
                        .body()
                        .at("/receipt/linked"))
                .hasSize(1);
        assertThat(person.get("/api/portal/data").code()).isEqualTo("not_signed_in");
    }

    private UUID request(String contact) {
        UUID id = UUID.randomUUID();
        Answer opened = officer.post(
                "/api/console/privacy/requests",
                Map.of(
                        "id",
                        id,
                        "contactId",
                        contact,
                        "kind",
                        "erasure",
                        "receivedAt",
                        clock.instant().toString(),
                        "language",
                        "nb"));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        return id;
    }

    private static String linked(String conversation) {
        return "/api/console/conversations/" + conversation + "/linked";
    }

    private String contact(String conversation) {
        return officer.get("/api/console/conversations/" + conversation)
                .body()
                .at("/contact/id")
                .asString();
    }

    private String conversation(String token) {
        return new Caller(port)
                .with("Samtale-Token", token)
                .get("/api/widget/conversation")
                .body()
                .path("id")
                .asString();
    }

    private static String said(Caller person) {
        return person.get("/api/portal/dialogues").body().toString();
    }

    private Answer prove(Caller person, String email) {
        Answer asked = ask(person, email);
        assertThat(asked.status()).as("%s", asked).isEqualTo(202);
        return person.post(LINKS, proof(asked, email, code(email)));
    }

    private static Answer ask(Caller person, String email) {
        return person.post(LINKS + "/codes", Map.of("email", email));
    }

    private static Map<String, Object> proof(Answer asked, String email, String code) {
        return Map.of("attempt", asked.body().path("attempt").asString(), "email", email, "code", code);
    }

    private Caller enter(String email) {
        Caller person = new Caller(port);
        Answer asked = askAtTheDoor(email);
        Answer entered = person.post("/api/portal/session", door(asked, email, code(email)));
        assertThat(entered.status()).as("%s", entered).isEqualTo(200);
        return person;
    }

    private Answer askAtTheDoor(String email) {
        return new Caller(port).post("/api/portal/codes", Map.of("account", company.account(), "email", email));
    }

    private Map<String, Object> door(Answer asked, String email, String code) {
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

    /** In from a chat. */
    private Caller fromChat(String token) {
        Caller person = new Caller(port);
        String code = new Caller(port)
                .with("Samtale-Token", token)
                .post("/api/widget/handoff", Map.of())
                .body()
                .path("code")
                .asString();
        assertThat(person.post("/api/portal/session", Map.of("handoff", code)).status())
                .isEqualTo(200);
        return person;
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

    private static String without(CaughtMail mail) {
        return mail.subject() + CODE.matcher(mail.text()).replaceAll("");
    }

    private String chat(String name, String email, String text) {
        String token = Visitors.token(entrypoint.id());
        Answer started = new Caller(port)
                .with("Samtale-Token", token)
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

    private static void assertWrong(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("code_wrong");
    }
}
