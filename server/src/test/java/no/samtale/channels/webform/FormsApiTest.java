package no.samtale.channels.webform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.samtale.accounts.Role;
import no.samtale.conversations.outgoing.DueOutgoing;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.FormPages;
import no.samtale.testing.FormPages.Opened;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestMail;
import no.samtale.testing.TestMailServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Web forms over HTTP: made, filled in with and without a proof of work, set aside, let through. */
@SamtaleTest
class FormsApiTest {
    private static final String FORMS = "/api/console/forms";
    private static final String SET_ASIDE = "/api/console/set-aside-forms";
    private static final String ALL = "/api/console/conversations?view=unassigned";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestMail.Mailbox mails;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller agent;
    private FormPages pages;
    private Map<String, Object> wanted;
    private String form;
    private String email;

    @BeforeEach
    void form() {
        company = Company.in(context);
        agent = company.signedIn(
                company.hire("Kari Nordmann", Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER),
                port);
        pages = new FormPages(port);
        String mailbox = agent.post(
                        "/api/console/mailboxes",
                        TestMailServer.wanted(Company.newEmail(), company.team().toString()))
                .body()
                .path("id")
                .asString();
        wanted = FormPages.wanted(mailbox, company.team().toString(), "Kontakt oss");
        Answer made = agent.post(FORMS, wanted);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        form = made.body().path("id").asString();
        email = Company.newEmail();
    }

    private Map<String, String> filled(String text) {
        return Map.of("navn", "Nora Nilsen", "epost", email, "melding", text, "tema", "1", "dato", "2026-12-24");
    }

    private List<JsonNode> waiting() {
        return agent.get(ALL).body().path("rows").valueStream().toList();
    }

    private String text(JsonNode row) {
        return agent.get("/api/console/conversations/" + row.path("id").asString())
                .body()
                .path("messages")
                .get(0)
                .path("text")
                .asString();
    }

    private static void assertThanked(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/thanks");
    }

    @Test
    @DisplayName(
            "P06 P07 a form becomes a conversation that is answered by mail, and what it does not ask for is not kept")
    void becomesAConversation() {
        Map<String, String> more = new HashMap<>(filled("Hvor er pakken?"));
        more.put("hemmelig", "ikke spurt om");
        assertThanked(pages.proved(form, more));

        assertThat(waiting()).hasSize(1);
        JsonNode row = waiting().getFirst();
        assertThat(text(row))
                .isEqualTo("Navn: Nora Nilsen\nE-post: " + email
                        + "\nMelding:\nHvor er pakken?\nDato: 24. desember 2026\nTema: Retur");
        JsonNode contact = agent.get(
                        "/api/console/conversations/" + row.path("id").asString())
                .body()
                .path("contact");
        assertThat(contact.toString()).contains("Nora Nilsen", "claimed").doesNotContain("ikke spurt om");

        String conversation = "/api/console/conversations/" + row.path("id").asString();
        agent.post(conversation + "/pick", Map.of());
        agent.post(conversation + "/messages", Map.of("id", UUID.randomUUID(), "text", "Den er på vei."));
        clock.advance(Duration.ofSeconds(11));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            DueOutgoing.send(context, company.account());
            assertThat(TestMailServer.handedOver(email)).hasSize(1);
        });
    }

    @Test
    void comesOnceHoweverOftenItIsSent() {
        Opened opened = pages.open(form);
        Map<String, String> hidden = Map.of("page", opened.page(), "proof", FormPages.solved(opened));
        assertThanked(pages.post(form, hidden, filled("Én gang")));
        assertThanked(pages.post(form, hidden, filled("Én gang til")));

        assertThat(waiting()).hasSize(1);
        assertThat(text(waiting().getFirst())).contains("Én gang").doesNotContain("til");
    }

    @Test
    void refusesAProofThatWasUsedBefore() {
        Opened first = pages.open(form);
        String proof = FormPages.solved(first);
        assertThanked(pages.post(form, Map.of("page", first.page(), "proof", proof), filled("Første")));

        Opened second = pages.open(form);
        HttpResponse<String> replayed =
                pages.post(form, Map.of("page", second.page(), "proof", proof), filled("Andre <b>gang</b>"));
        assertThat(replayed.statusCode()).isEqualTo(422);
        assertThat(replayed.body()).contains("Kontrollen mot roboter", "Andre &lt;b&gt;gang&lt;/b&gt;");
        HttpResponse<String> without = pages.post(form, Map.of("proof", proof), filled("Tredje"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(waiting()).hasSize(1);
        assertThat(agent.get(SET_ASIDE).body()).isEmpty();
    }

    @Test
    void letsInWhoHasNoScriptAndTakesTime() {
        Opened opened = pages.open(form);
        clock.advance(Duration.ofSeconds(4));
        assertThanked(pages.post(form, Map.of("page", opened.page(), "proof", ""), filled("Uten skript")));
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void setsAsideWhatLooksLikeARobotAndLetsItThroughOrDeletesIt() {
        assertThanked(pages.post(form, Map.of(), filled("Hurtig")));
        Opened opened = pages.open(form);
        clock.advance(Duration.ofSeconds(4));
        assertThanked(pages.post(form, Map.of("page", opened.page()), filled("Se https://spam.example")));
        Opened trapped = pages.open(form);
        assertThanked(pages.post(
                form,
                Map.of("page", trapped.page(), "proof", FormPages.solved(trapped), "website", "x"),
                filled("I fellen")));
        assertThat(waiting()).isEmpty();

        List<JsonNode> aside = agent.get(SET_ASIDE).body().valueStream().toList();
        assertThat(aside).extracting(each -> each.path("reason").asString()).containsExactly("trap", "links", "quick");
        String kept = aside.get(2).path("id").asString();
        String gone = aside.get(1).path("id").asString();
        assertThat(agent.post(SET_ASIDE + "/" + kept + "/release", Map.of()).status())
                .isEqualTo(204);
        assertThat(agent.delete(SET_ASIDE + "/" + gone).status()).isEqualTo(204);
        assertThat(agent.post(SET_ASIDE + "/" + gone + "/release", Map.of()).status())
                .isEqualTo(404);
        assertThat(agent.delete(SET_ASIDE + "/" + kept).status()).isEqualTo(404);

        assertThat(agent.get(SET_ASIDE).body()).hasSize(1);
        assertThat(waiting()).hasSize(1);
        assertThat(text(waiting().getFirst())).contains("Hurtig");
    }

    @Test
    void deletesNothingThatMayBeNeededForAClaim() {
        assertThanked(pages.post(form, Map.of(), filled("Hurtig")));
        JsonNode aside = agent.get(SET_ASIDE).body().get(0);
        String path = SET_ASIDE + "/" + aside.path("id").asString();
        String holds = "/api/console/contacts/" + aside.path("contactId").asString() + "/holds";
        String hold = UUID.randomUUID().toString();
        Map<String, String> wantedHold = Map.of("id", hold, "reason", "Krav", "reviewAt", "2099-01-01T00:00:00Z");
        assertThat(agent.post(holds, wantedHold).status()).isBetween(200, 204);

        assertThat(agent.delete(path).code()).isEqualTo("legal_hold");
        assertThat(agent.delete(holds + "/" + hold).status()).isBetween(200, 204);
        assertThat(agent.delete(path).status()).isEqualTo(204);
    }

    @Test
    void keepsAThousandRobotsFromAgents() {
        IntStream.range(0, 1000).parallel().forEach(n -> pages.post(form, Map.of(), filled("Robot " + n)));
        assertThat(waiting()).isEmpty();
        assertThat(agent.get(SET_ASIDE).body().size()).isBetween(1, 100);
        assertThanked(pages.proved(form, filled("Et menneske")));
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void takesFilesAndSaysWhichItDoesNotTake() {
        Opened opened = pages.open(form);
        byte[] text = "Blåbær".getBytes(StandardCharsets.UTF_8);
        assertThanked(pages.withFile(form, opened, filled("Med fil"), "ordre æøå.txt", text));
        assertThanked(pages.withFile(form, opened, filled("Med fil"), "ordre æøå.txt", text));
        Opened other = pages.open(form);
        HttpResponse<String> left =
                pages.withFile(form, other, filled("Med program"), "virus.exe", new byte[] {'M', 'Z', 0, 0});
        assertThat(left.headers().firstValue("Location").orElse("")).endsWith("left=1");

        assertThat(waiting()).hasSize(2);
        JsonNode first = agent.get("/api/console/conversations/"
                        + waiting().getFirst().path("id").asString())
                .body()
                .path("messages")
                .get(0);
        assertThat(first.toString()).contains("ordre æøå.txt");
    }

    @Test
    void showsWhatIsWrongBesideWhatWasTyped() {
        Opened opened = pages.open(form);
        HttpResponse<String> again = pages.post(
                form,
                Map.of("page", opened.page()),
                Map.of("epost", "ingen adresse", "navn", "Nora \"N\"", "dato", "i går", "tema", "9"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("<title>Feil: Kontakt oss", "value=\"Nora &quot;N&quot;\"", "value=\"ingen adresse\"")
                .contains("id=\"f-epost-error\"", "id=\"f-melding-error\"", "id=\"f-dato-error\"")
                .contains("<a href=\"#f-epost\">")
                // The page goes on: who mends an error is not too quick.
                .contains(opened.page());
        assertThat(again.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors https://www.example.no", "script-src 'self'", "form-action 'self'");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void keepsAConsentThatWasGivenAndNoneThatWasNot() {
        Map<String, String> yes = new HashMap<>(filled("Ja"));
        yes.put("lov", "1");
        assertThat(pages.open(form).answer().body()).contains("Kan vi se").doesNotContain(" checked");
        assertThanked(pages.proved(form, yes));
        assertThat(choices(waiting().getFirst()).toString()).contains("\"form\"", "\"given\"", "improve");
        email = Company.newEmail();
        assertThanked(pages.proved(form, filled("Nei")));
        assertThat(choices(waiting().getLast())).isEmpty();
    }

    private JsonNode choices(JsonNode row) {
        String contact = agent.get(
                        "/api/console/conversations/" + row.path("id").asString())
                .body()
                .path("contact")
                .path("id")
                .asString();
        return agent.get("/api/console/contacts/" + contact + "/consents").body();
    }

    @Test
    void confirmsByMailWithoutAWordThatWasWrittenAndSeldom() {
        for (int n = 0; n < 4; n++) {
            assertThanked(pages.proved(form, filled("Kjøp billige klokker")));
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(mails.of(email))
                .hasSize(2));
        String said = mails.of(email).getFirst().subject()
                + mails.of(email).getFirst().text();
        assertThat(said).contains("Kontakt oss").doesNotContain("klokker", "Nora");
    }

    @Test
    void isThereOnlyWhileItIsPublished() {
        Map<String, Object> hidden = new HashMap<>(wanted);
        hidden.put("published", false);
        assertThat(agent.put(FORMS + "/" + form, hidden).status()).isEqualTo(200);
        assertThat(pages.open(form).answer().statusCode()).isEqualTo(404);
        assertThat(pages.post(form, Map.of(), filled("x")).statusCode()).isEqualTo(404);
        // And it is no way into a chat.
        assertThat(agent.get("/api/widget/entrypoints/" + form).status()).isEqualTo(404);
    }

    @Test
    void needsAMailboxAnAddressAndPurposesOfTheRegister() {
        Map<String, Object> wrong = new HashMap<>(wanted);
        wrong.put("inboxId", UUID.randomUUID().toString());
        assertThat(agent.post(FORMS, wrong).field()).isEqualTo("inboxId");
        wrong = new HashMap<>(wanted);
        wrong.put("fields", List.of(Map.of("id", "lov", "kind", "consent", "purpose", "improve")));
        assertThat(agent.post(FORMS, wrong).field()).isEqualTo("fields");
        wrong = new HashMap<>(wanted);
        wrong.put(
                "fields",
                List.of(Map.of(
                        "id", "epost",
                        "kind", "email",
                        "required", true,
                        "labels", Map.of("nb", "E-post", "en", "E-mail"),
                        "purpose", "improve")));
        assertThat(agent.post(FORMS, wrong).field()).isEqualTo("fields.epost.purpose");
        assertThat(agent.post(FORMS + "/preview", wanted).body().path("html").asString())
                .contains("Kontakt oss");
    }
}
