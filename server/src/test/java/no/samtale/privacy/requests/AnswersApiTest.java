package no.samtale.privacy.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.demo.CaughtMail;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.portal.ContactAddresses;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.TestMail;
import no.samtale.testing.Visitors;
import no.samtale.vault.Address;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Requests that come past Samtale, and by which way their answers reach those who asked. */
@SamtaleTest
class AnswersApiTest {
    private static final String REQUESTS = "/api/console/privacy/requests";
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final String ANSWER = "Vi har navnet ditt og det du skrev i januar";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestMail.Mailbox mailbox;

    @Autowired
    private RequestClock requestClock;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private ContactAddresses addresses;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller officer;

    /** A visitor, and the contact that they are. */
    private record Talk(Caller visitor, String conversation, String contact) {}

    @BeforeEach
    void found() {
        company = Company.in(context);
        officer = company.signedIn(company.hire("Pia Personvern", Role.PRIVACY_OFFICER), port);
    }

    @Test
    @DisplayName(
            "P46 a letter of somebody unknown becomes a request whose month counts from its receipt, once for an id")
    void takesALetterOfAStranger() {
        String id = UUID.randomUUID().toString();
        Instant received = Instant.now().minus(12, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> letter = letter(id, Map.of("name", "Brit Brevskriver", "email", "BRIT@example.no"));
        letter.put("receivedAt", received.toString());

        Answer opened = officer.post(REQUESTS, letter);
        Answer again = officer.post(REQUESTS, letter);

        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        assertThat(again.body().at("/contact/id")).isEqualTo(opened.body().at("/contact/id"));
        assertThat(opened.body().path("source").asString()).isEqualTo("letter");
        assertThat(opened.body().at("/contact/name").asString()).isEqualTo("Brit Brevskriver");
        assertThat(opened.body().path("dueOn").asString())
                .isEqualTo(requestClock.due(received).toString());
        assertThat(one(id).path("text").asString()).isEqualTo("Hva har dere om meg?");
        letter.put("kind", "erasure");
        assertThat(officer.post(REQUESTS, letter).code()).isEqualTo("id_reused");
    }

    @Test
    @DisplayName("P46 refuses an address that is none, a way that is none, and nobody at all")
    void refusesNonsense() {
        assertThat(post(letter(id(), Map.of("email", "ikke en adresse"))).field())
                .isEqualTo("email");
        assertThat(post(letter(id(), Map.of("phone", "12"))).field()).isEqualTo("phone");
        Map<String, Object> nobody = letter(id(), Map.of());
        nobody.remove("stranger");
        assertThat(post(nobody).field()).isEqualTo("contactId");
        Map<String, Object> pigeon = letter(id(), Map.of());
        pigeon.put("arrival", "pigeon");
        assertThat(post(pigeon).status()).isBetween(400, 422);
        assertThat(post(letter(id(), Map.of())).status()).as("quite unknown").isEqualTo(201);
    }

    @Test
    @DisplayName("P46 finds who asks by e-mail, telephone or a part of the name, in one's own company alone")
    void findsPeople() {
        String email = Company.newEmail();
        String person = post(letter(id(), Map.of("name", "Åse Øverlandsvatn", "email", email, "phone", "22 39 69 00")))
                .body()
                .at("/contact/id")
                .asString();

        for (String words : List.of(email.toUpperCase(java.util.Locale.ROOT), "22396900", "øverLANDS")) {
            JsonNode found = search(officer, words).body();
            assertThat(found.path("complete").asBoolean()).isTrue();
            assertThat(found.path("people")).as(words).hasSize(1);
            assertThat(found.at("/people/0/id").asString()).isEqualTo(person);
            assertThat(found.at("/people/0/addresses").toString()).contains(email, "+4722396900");
        }
        assertThat(search(officer, "Nordmann").body().path("people")).isEmpty();
        Company other = Company.in(context);
        Caller stranger = other.signedIn(other.hire("Per Personvern", Role.PRIVACY_OFFICER), port);
        assertThat(search(stranger, email).body().path("people")).isEmpty();
        assertThat(search(stranger, "Øverlandsvatn").body().path("people")).isEmpty();
        Caller agent = company.signedIn(company.hire("Ola Operatør", Role.AGENT), port);
        assertThat(search(agent, email).code()).isEqualTo("role_missing");
    }

    @Test
    @DisplayName("P40 the answer is said in the conversation in which the person asked")
    void answersInTheConversation() {
        Talk talk = talk(Company.newEmail());
        String id = fromMessage(talk);

        officer.post(REQUESTS + "/" + id + "/extension", Map.of("text", "Det er mange kilder"));
        officer.post(REQUESTS + "/" + id + "/refusal", Map.of("ground", "excessive", "text", "For tiende gang"));

        assertThat(step(id, "extended").path("way").asString()).isEqualTo("conversation");
        assertThat(step(id, "refused").path("way").asString()).isEqualTo("conversation");
        String seen = talk.visitor()
                .get("/api/widget/conversations/" + talk.conversation() + "/messages")
                .body()
                .toString();
        assertThat(seen).contains("Det er mange kilder", "For tiende gang", "Datatilsynet", "Pia");
    }

    @Test
    @DisplayName("P40 where the conversation has ended the answer goes by mail: in full to an address that was proved")
    void answersByMailToAProvedAddress() {
        String email = Company.newEmail();
        Talk talk = talk(email);
        String id = fromMessage(talk);
        close(talk);
        transactions.run(
                company.account(),
                () -> addresses.verified(
                        company.account(), List.of(ContactId.of(talk.contact())), Address.email(email)));

        officer.post(REQUESTS + "/" + id + "/answer", Map.of("text", ANSWER));

        assertThat(step(id, "answered").path("way").asString()).isEqualTo("mail");
        CaughtMail mail = mail(email);
        assertThat(mail.text()).contains(ANSWER, "Fjellsport AS");
        assertThat(mail.subject()).isEqualTo("Svar fra Fjellsport AS om opplysningene dine");
    }

    @Test
    @DisplayName("P40 P15 to an address that nobody has proved goes no word of the answer, only where it is read")
    void mailsNoAnswerToAClaimedAddress() {
        String email = Company.newEmail();
        Talk talk = talk(email);
        String id = fromMessage(talk);
        close(talk);

        officer.post(REQUESTS + "/" + id + "/answer", Map.of("text", ANSWER));

        assertThat(step(id, "answered").path("way").asString()).isEqualTo("mail-link");
        assertThat(mail(email).text()).contains("personvernsiden").doesNotContain(ANSWER, "Kari");
    }

    @Test
    @DisplayName("P46 what nothing else carries waits as a letter until somebody notes that it was sent")
    void waitsForALetter() {
        String id = post(letter(id(), Map.of("name", "Brit Brevskriver")))
                .body()
                .path("id")
                .asString();
        JsonNode answered = officer.post(REQUESTS + "/" + id + "/answer", Map.of("text", ANSWER))
                .body();
        assertThat(answered.path("unsent").asBoolean()).isTrue();
        assertThat(letters()).isOne();
        String step = step(id, "answered").path("id").asString();
        LocalDate today = LocalDate.now(OSLO);

        assertThat(sent(id, step, today.plusDays(1)).field()).isEqualTo("on");
        assertThat(sent(id, step, today.minusDays(1)).field()).isEqualTo("on");
        assertThat(sent(id, UUID.randomUUID().toString(), today).status()).isEqualTo(404);
        assertThat(sent(id, step, today).body().path("unsent").asBoolean()).isFalse();

        assertThat(step(id, "answered").path("sentOn").asString()).isEqualTo(today.toString());
        assertThat(letters()).isZero();
        assertThat(sent(id, step, today).status()).as("noted twice").isEqualTo(200);
    }

    @Test
    @DisplayName("P32 erasing as the answer to a request gives a receipt that stays with it and names nobody")
    void keepsTheReceipt() {
        Talk talk = talk(Company.newEmail());
        String id = fromMessage(talk);
        Map<String, String> erasure = Map.of("id", id());

        Answer receipt = officer.post(REQUESTS + "/" + id + "/erasure", erasure);
        assertThat(receipt.status()).as("%s", receipt).isEqualTo(200);
        Answer again = officer.post(REQUESTS + "/" + id + "/erasure", erasure);

        assertThat(again.body().path("id")).isEqualTo(receipt.body().path("id"));
        assertThat(officer.post(REQUESTS + "/" + id + "/erasure", Map.of("id", id()))
                        .code())
                .isEqualTo("request_ended");
        JsonNode left = one(id);
        assertThat(left.at("/receipt/id").asString()).isEqualTo(erasure.get("id"));
        assertThat(left.at("/receipt/unrecoverableFrom").asString()).isNotEmpty();
        assertThat(left.at("/request/state").asString()).isEqualTo("closed");
        assertThat(left.path("steps").toString()).contains("\"erased\"");
        assertThat(left.toString()).doesNotContain(talk.contact(), talk.conversation(), "Kari");
        assertThat(officer.get("/api/console/contacts/" + talk.contact() + "/restriction")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("P32 a legal hold stands in the way of erasing from a request, which stays open")
    void doesNotEraseWhatIsHeld() {
        Talk talk = talk(Company.newEmail());
        String id = fromMessage(talk);
        officer.post(
                "/api/console/contacts/" + talk.contact() + "/holds",
                Map.of("id", id(), "reason", "Krav om erstatning", "reviewAt", "2099-01-01T00:00:00Z"));

        assertThat(officer.post(REQUESTS + "/" + id + "/erasure", Map.of("id", id()))
                        .code())
                .isEqualTo("legal_hold");
        assertThat(one(id).at("/request/state").asString()).isEqualTo("received");
        assertThat(one(id).path("receipt").isObject()).isFalse();
    }

    @Test
    @DisplayName("P30 P40 the end of a restriction is told beforehand by mail, once")
    void tellsOfTheEndOfARestriction() {
        String email = Company.newEmail();
        Talk talk = talk(email);
        transactions.run(
                company.account(),
                () -> addresses.verified(
                        company.account(), List.of(ContactId.of(talk.contact())), Address.email(email)));
        String path = "/api/console/contacts/" + talk.contact() + "/restriction";
        officer.post(path, Map.of("ground", "accuracy"));

        officer.delete(path);
        officer.delete(path);

        assertThat(mail(email).text()).contains("artikkel 18 nr. 3");
        assertThat(mailbox.of(email)).hasSize(1);
    }

    private CaughtMail mail(String email) {
        return await().until(() -> mailbox.of(email), mails -> !mails.isEmpty()).getFirst();
    }

    private Answer sent(String request, String step, LocalDate on) {
        return officer.post(REQUESTS + "/" + request + "/steps/" + step + "/sent", Map.of("on", on.toString()));
    }

    private int letters() {
        return officer.get(REQUESTS).body().at("/counts/letters").asInt();
    }

    private static Answer search(Caller caller, String words) {
        return caller.post("/api/console/privacy/people/search", Map.of("words", words));
    }

    private Answer post(Map<String, Object> request) {
        return officer.post(REQUESTS, request);
    }

    private static Map<String, Object> letter(String id, Map<String, String> stranger) {
        return new HashMap<>(Map.of(
                "id", id,
                "stranger", stranger,
                "kind", "access",
                "arrival", "letter",
                "receivedAt", Instant.now().minus(2, ChronoUnit.DAYS).toString(),
                "language", "nb",
                "text", "Hva har dere om meg?"));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private JsonNode one(String id) {
        return officer.get(REQUESTS + "/" + id).body();
    }

    private JsonNode step(String request, String step) {
        return one(request)
                .path("steps")
                .valueStream()
                .filter(each -> each.path("step").asString().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private String fromMessage(Talk talk) {
        String id = id();
        Answer opened = officer.post(
                "/api/console/conversations/" + talk.conversation() + "/requests",
                Map.of("id", id, "kind", "access", "seq", 1));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        return id;
    }

    private void close(Talk talk) {
        String path = "/api/console/conversations/" + talk.conversation();
        officer.post(path + "/pick", Map.of());
        assertThat(officer.post(path + "/close", Map.of()).status()).isBetween(200, 204);
    }

    private Talk talk(String email) {
        Entrypoint entrypoint = company.entrypoint();
        String conversation = id();
        Caller visitor = new Caller(port).with("Samtale-Token", Visitors.token(entrypoint.id()));
        String door = "/api/widget/entrypoints/" + entrypoint.id();
        Answer started = visitor.post(
                door + "/conversations",
                Map.of(
                        "conversationId", conversation,
                        "language", "nb",
                        "noticeVersion",
                                visitor.get(door).body().at("/notice/version").asString(),
                        "fields", Map.of("name", "Kari Nordmann", "email", email),
                        "message", Map.of("id", id(), "text", "Hva har dere om meg?")));
        assertThat(started.status()).as("%s", started).isEqualTo(201);
        JsonNode opened =
                officer.get("/api/console/conversations/" + conversation).body();
        return new Talk(visitor, conversation, opened.at("/contact/id").asString());
    }
}
