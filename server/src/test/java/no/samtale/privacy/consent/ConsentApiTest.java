package no.samtale.privacy.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.register.ConsentWords;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger of choices: proof, the end of what rested on it, links, objections. */
@SamtaleTest
class ConsentApiTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private GiveConsent give;

    @Autowired
    private WithdrawConsent withdraw;

    @Autowired
    private ObjectTo object;

    @Autowired
    private Consents consents;

    @Autowired
    private WithdrawalLinks links;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Company company;
    private AccessibleConversation conversation;

    @BeforeEach
    void somebodyStarts() {
        company = Company.in(context);
        conversation = Visitors.in(context).start(company.entrypoint(), "Hei");
    }

    private static ChoiceProof proof(String words) {
        return new ChoiceProof(
                UUID.randomUUID(), ChoiceWay.PORTAL, ScreenedText.of(words), Language.NB, "1.0.0", null, null);
    }

    private boolean stands() {
        return consents.stands(company.account(), conversation.contact(), Purpose.IMPROVE);
    }

    private void give() {
        give.give(company.account(), conversation.contact(), Purpose.IMPROVE, proof("Kan vi?"));
    }

    @Test
    @DisplayName("P03 P20 a choice is kept with the exact words, their hash, language, version, time and way")
    void keepsProof() {
        give();

        ConsentRecord kept =
                consents.of(company.account(), conversation.contact()).getFirst();
        assertThat(kept.words()).isEqualTo("Kan vi?");
        assertThat(kept.choice()).isEqualTo(Choice.GIVEN);
        assertThat(kept.way()).isEqualTo(ChoiceWay.PORTAL);
        assertThat(kept.noticeVersion()).isEqualTo("1.0.0");
        assertThat(kept.language()).isEqualTo("nb");
        assertThat(transactions.call(company.account(), () -> jdbc.sql("select words_hash from consent_record")
                        .query(byte[].class)
                        .single()))
                .isEqualTo(WordsHash.of("Kan vi?"));
        assertThat(stands()).isTrue();
    }

    @Test
    void recordsTheSameChoiceOnce() {
        ChoiceProof proof = proof("Kan vi?");
        give.give(company.account(), conversation.contact(), Purpose.IMPROVE, proof);
        give.give(company.account(), conversation.contact(), Purpose.IMPROVE, proof);

        assertThat(consents.of(company.account(), conversation.contact())).hasSize(1);
    }

    @Test
    @DisplayName("P03 the latest choice counts, and a no before any yes is a refusal")
    void countsTheLatest() {
        withdraw.withdraw(company.account(), conversation.contact(), Purpose.IMPROVE, proof("Nei"));
        assertThat(stands()).isFalse();
        give();
        assertThat(stands()).isTrue();
        withdraw.withdraw(company.account(), conversation.contact(), Purpose.IMPROVE, proof("Nei"));
        assertThat(stands()).isFalse();

        assertThat(consents.of(company.account(), conversation.contact()))
                .extracting(ConsentRecord::choice)
                .containsExactly(Choice.WITHDRAWN, Choice.GIVEN, Choice.REFUSED);
    }

    @Test
    @DisplayName("P35 marketing can always be objected to; what a person must weigh is not ended by the machine")
    void takesObjections() {
        object.object(company.account(), conversation.contact(), Purpose.MARKETING, proof("Nei til reklame"));
        assertThat(consents.objects(company.account(), conversation.contact(), Purpose.MARKETING))
                .isTrue();
        object.object(company.account(), conversation.contact(), Purpose.FOLLOW_UP, proof("Nei"));

        for (Purpose refused : List.of(Purpose.DELIVER, Purpose.PREVENT_ABUSE, Purpose.STAFF, Purpose.LEGAL_DUTIES)) {
            assertThatExceptionOfType(Problem.class)
                    .as("%s", refused)
                    .isThrownBy(() -> object.object(company.account(), conversation.contact(), refused, proof("Nei")));
        }
    }

    @Test
    void takesNoConsentToWhatRestsOnSomethingElseOrIsUsedByNothing() {
        for (Purpose refused : List.of(Purpose.DELIVER, Purpose.MARKETING)) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> give.give(company.account(), conversation.contact(), refused, proof("Ja")));
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> give.give(company.account(), ContactId.random(), Purpose.IMPROVE, proof("Ja")));
    }

    @Test
    @DisplayName("P03 P36 a link shows what it withdraws by GET and withdraws by POST, once")
    void withdrawsByLink() throws IOException, InterruptedException {
        give();
        String path = links.make(company.account(), conversation.contact(), Purpose.IMPROVE, Language.NB);

        HttpResponse<String> looked = open("GET", path);
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body()).contains("Vil du trekke samtykket?", "method=\"post\"");
        assertThat(looked.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(stands()).as("looking changes nothing").isTrue();

        assertThat(open("POST", path).body()).contains("Samtykket er trukket");
        assertThat(stands()).isFalse();
        assertThat(open("POST", path).statusCode()).isEqualTo(404);
        assertThat(open("GET", "/consent/" + "A".repeat(64)).statusCode()).isEqualTo(404);
        assertThat(open("GET", "/consent/noe").statusCode()).isEqualTo(404);
    }

    /** As a mail program does: nobody is signed in, and a POST says what RFC 8058 has it say. */
    private HttpResponse<String> open(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(method.equals("POST") ? "List-Unsubscribe=One-Click" : ""))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    @DisplayName("P03 an officer notes what a person has said, with the words; a supervisor may not")
    void isNotedByAnOfficer() {
        String path = "/api/console/contacts/" + conversation.contact() + "/consents";
        Map<String, Object> spoken = Map.of(
                "id",
                UUID.randomUUID(),
                "purpose",
                "improve",
                "choice",
                "given",
                "words",
                "Ja, på telefon",
                "language",
                "nb");
        Caller officer = company.signedIn(company.hire("Kari Nordmann", Role.PRIVACY_OFFICER), port);
        assertThat(officer.post(path, spoken).status()).isEqualTo(201);
        assertThat(officer.get(path).body().at("/0/words").asString()).isEqualTo("Ja, på telefon");
        assertThat(officer.get(path).body().at("/0/way").asString()).isEqualTo("agent");

        Caller supervisor = company.signedIn(company.hire("Ola Nordmann", Role.SUPERVISOR), port);
        assertThat(supervisor.get(path).code()).isEqualTo("role_missing");
        assertThat(officer.get("/api/console/contacts/" + ContactId.random() + "/consents")
                        .code())
                .isEqualTo("not_found");
    }

    @Test
    @DisplayName("P20 the age of consent is the law's, and a company may raise it and not lower it")
    void knowsTheAge() {
        Clock today = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        ConsentWords words = ConsentWords.read();

        assertThat(new AgeOfConsent(words, new ConsentProperties(null), today).years())
                .isEqualTo(13);
        assertThat(new AgeOfConsent(words, new ConsentProperties(15), today).years())
                .isEqualTo(15);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new AgeOfConsent(words, new ConsentProperties(12), today));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new AgeOfConsent(words, new ConsentProperties(17), today));
    }
}
