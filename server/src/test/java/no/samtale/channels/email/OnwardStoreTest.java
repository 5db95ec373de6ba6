package no.samtale.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
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
import no.samtale.contacts.Contacts;
import no.samtale.contacts.Standing;
import no.samtale.contacts.links.LinkingTestPeople;
import no.samtale.conversations.AttendIdle;
import no.samtale.conversations.onward.GoOnward;
import no.samtale.conversations.outgoing.DueOutgoing;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.ContactId;
import no.samtale.platform.InboxId;
import no.samtale.platform.Limits;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.subjects.LinkedContacts;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Frames;
import no.samtale.testing.OnwardMailbox;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestMailServer;
import no.samtale.testing.Visitors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A chat that goes on by e-mail when its visitor has left. */
@SamtaleTest
class OnwardStoreTest {
    private static final Pattern LINK = Pattern.compile("/onward/[A-Za-z0-9_-]{64}");
    private static final Duration GONE = Limits.VISITOR_GONE.plusSeconds(30);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TakeMail take;

    @Autowired
    private GoOnward onward;

    @Autowired
    private AttendIdle idle;

    @Autowired
    private Contacts contacts;

    @Autowired
    private NoticeVersions notices;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller administrator;
    private Caller agent;
    private Entrypoint entrypoint;
    private String ours = "";
    private InboxId mailbox;
    private String nora = "";
    private String token = "";

    @BeforeEach
    void company() {
        company = Company.in(context);
        administrator = company.signedIn(company.administrator(), port);
        agent = company.signedIn(company.hire("Kari Nordmann", Role.AGENT, Role.PRIVACY_OFFICER), port);
        entrypoint = company.entrypoint();
        ours = Company.newEmail();
        nora = Company.newEmail();
        Answer made = administrator.post(
                "/api/console/mailboxes",
                TestMailServer.wanted(ours, company.team().toString()));
        mailbox = InboxId.of(made.body().path("id").asString());
        assertThat(goesOnBy(mailbox.toString()).status()).isEqualTo(200);
        token = Visitors.token(entrypoint.id());
    }

    @Test
    @DisplayName(
            "P06: a chat goes on by e-mail when the visitor has left: first the proof, then the words, then one history")
    void goesOnByMailOnceTheAddressIsProved() throws Exception {
        String id = started();
        assertThat(own().path("onward").asString()).isEqualTo("address");
        assertThat(wish(id, nora).body().path("onward").asString()).isEqualTo("wished");
        answer(id, "Skiene er på lager.");
        sweep();
        assertThat(mails()).as("the visitor was here just now").isEmpty();

        clock.advance(GONE);
        sweep();
        sweep();
        MimeMessage asking = awaitMail(1);
        String asked = text(asking);
        assertThat(asked).contains("Fjellsport AS").doesNotContain("Skiene", "ski?", "Kari");
        String link = link(asked);

        assertThat(page("GET", link).body())
                .contains("Er dette e-postadressen din?")
                .doesNotContain("Skiene", nora);
        page("GET", link);
        page("HEAD", link);
        assertThat(standing(id)).isEqualTo(Standing.CLAIMED);
        assertThat(page("POST", link).statusCode()).isEqualTo(200);
        assertThat(page("POST", link).statusCode()).as("once").isEqualTo(404);
        assertThat(page("GET", link).statusCode()).isEqualTo(404);
        assertThat(standing(id)).isEqualTo(Standing.VERIFIED);

        MimeMessage answered = awaitMail(2);
        assertThat(text(answered)).contains("Skiene er på lager.");
        JsonNode out =
                agent.get("/api/console/conversations/" + id + "/outgoing").body();
        assertThat(out.get(0).path("inbox").asString()).isEqualTo(mailbox.toString());

        replies(answered, "Takk, da kommer jeg innom.");
        replies(answered, "Takk, da kommer jeg innom.", Company.newEmail());
        take.take(company.account(), mailbox);
        // The line that listens may be at the mailbox, and is not waited for.
        Awaitility.await().untilAsserted(() -> assertThat(said(id))
                .containsExactly("Har dere ski?", "Skiene er på lager.", "Takk, da kommer jeg innom."));
        assertThat(saidToVisitor(id)).isEqualTo(said(id));

        answer(id, "Velkommen!");
        sweep();
        assertThat(text(awaitMail(3))).contains("Velkommen!");
        sweep();
        assertThat(mails()).hasSize(3);
    }

    @Test
    void sendsNothingThatWasReceivedInTheChatAndGoesOnThereForWhoComesBack() throws Exception {
        String id = started();
        wish(id, nora);
        answer(id, "Hva gjelder det?");
        try (Frames frames = Frames.visitor(port)) {
            frames.give(Map.of("type", "hello", "protocol", 1, "token", token));
            frames.next("welcome");
            frames.give(Map.of("type", "receipt", "conversation", id, "delivered", 9, "read", 9));
            Awaitility.await().until(() -> own().at("/visitor/delivered").asInt() >= 3);
        }
        clock.advance(GONE);
        sweep();
        assertThat(mails()).isEmpty();

        answer(id, "Er du der?");
        sweep();
        proved();
        awaitMail(2);
        answer(id, "Én ting til.");
        onward.goOn(company.account());
        // Within the time in which it may be taken back its visitor comes back to the chat, and has it there.
        try (Frames frames = Frames.visitor(port)) {
            frames.give(Map.of("type", "hello", "protocol", 1, "token", token));
            frames.next("welcome");
            frames.give(Map.of("type", "receipt", "conversation", id, "delivered", 9, "read", 9));
            Awaitility.await().until(() -> own().at("/visitor/delivered").asInt() >= 5);
        }
        sweep();
        assertThat(mails()).hasSize(2);
        assertThat(agent.get("/api/console/conversations/" + id + "/outgoing").body())
                .hasSize(1);
    }

    @Test
    @DisplayName("a claimed address gets one mail without a word of it, and another's correction proves nothing")
    void provesNothingButTheAddressThatWasWrittenTo() throws Exception {
        String id = started();
        wish(id, nora);
        answer(id, "Skiene er på lager.");
        clock.advance(GONE);
        sweep();
        String link = link(text(awaitMail(1)));
        String victim = Company.newEmail();
        corrected(id, victim);

        assertThat(page("POST", link).statusCode()).isEqualTo(404);

        assertThat(standing(id)).isEqualTo(Standing.CLAIMED);
        assertThat(TestMailServer.handedOver(nora)).hasSize(1);
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofHours(1));
            sweep();
        }
        assertThat(TestMailServer.handedOver(victim))
                .allSatisfy(mail -> assertThat(text(mail)).doesNotContain("Skiene"));
        assertThat(TestMailServer.handedOver(victim)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName(
            "who proves an address in a chat is one person with whose it was proved to be, and with nobody who claims it")
    void linksWithWhoseTheAddressWasBefore() throws Exception {
        LinkingTestPeople people = new LinkingTestPeople(context, company.account());
        ContactId before = people.proving(nora);
        ContactId claimant = people.claiming(nora);
        String id = started();
        wish(id, nora);
        answer(id, "Skiene er på lager.");
        clock.advance(GONE);
        sweep();
        assertThat(linkedWith(before)).as("a claim links nobody").containsExactly(before);

        proved();

        assertThat(linkedWith(before))
                .hasSize(2)
                .contains(before, contactOf(id))
                .doesNotContain(claimant);
    }

    private List<ContactId> linkedWith(ContactId contact) {
        return context.getBean(LinkedContacts.class).groupOf(company.account(), contact);
    }

    private ContactId contactOf(String id) {
        return ContactId.of(agent.get("/api/console/conversations/" + id)
                .body()
                .at("/contact/id")
                .asString());
    }

    @Test
    void endsTheLinkAndLetsTheVisitorTakeTheWishBack() throws Exception {
        String id = started();
        wish(id, nora);
        answer(id, "Skiene er på lager.");
        clock.advance(GONE);
        sweep();
        String link = link(text(awaitMail(1)));
        assertThat(idle.attend(company.account()))
                .as("who is asked by mail is not ended")
                .isZero();
        clock.advance(Limits.ADDRESS_PROOF);
        assertThat(page("GET", link).statusCode()).isEqualTo(404);

        String other = Company.newEmail();
        wish(id, other);
        clock.advance(GONE);
        sweep();
        nora = other;
        String second = link(text(awaitMail(1)));
        Answer back = visitor().post("/api/widget/conversations/" + id + "/onward", Map.of("wanted", false));

        assertThat(back.body().path("onward").asString()).isEqualTo("offered");
        assertThat(page("POST", second).statusCode()).isEqualTo(404);
        answer(id, "Er du der?");
        clock.advance(GONE);
        sweep();
        assertThat(mails()).hasSize(1);

        for (int i = 0; i < 2 * Limits.PROOFS_ASKED; i++) {
            wish(id, null);
            clock.advance(GONE);
            sweep();
            visitor().post("/api/widget/conversations/" + id + "/onward", Map.of("wanted", false));
        }
        assertThat(mails()).as("a stranger's address is no oftener asked").hasSize(Limits.PROOFS_ASKED);
    }

    @Test
    void isOfferedOnlyWhereAMailboxIsInUseAndToNobodyElse() {
        String id = started();
        assertThat(wish(id, "ingen adresse").field()).isEqualTo("email");
        assertThat(wish(id, null).field()).isEqualTo("email");
        String mine = token;
        token = Visitors.token(entrypoint.id());
        started();
        assertThat(wish(id, nora).code()).isEqualTo("not_found");
        token = mine;
        assertThat(goesOnBy(entrypoint.inbox().toString()).field()).isEqualTo("service.onward");
        for (int i = 0; i < Limits.ADDRESSES_OF_A_PERSON; i++) {
            assertThat(wish(id, Company.newEmail()).status()).isEqualTo(200);
        }
        assertThat(wish(id, Company.newEmail()).code()).isEqualTo("too_many");
        assertThat(goesOnBy(null).status()).isEqualTo(200);
        assertThat(own().hasNonNull("onward")).isFalse();
        assertThat(wish(id, nora).code()).isEqualTo("conflict");
    }

    private Answer goesOnBy(@Nullable String inbox) {
        Answer saved = OnwardMailbox.choose(administrator, entrypoint.id().toString(), inbox);
        // Visitors see it within ten seconds.
        clock.advance(Duration.ofSeconds(11));
        return saved;
    }

    private Caller visitor() {
        return new Caller(port).with("Samtale-Token", token);
    }

    private JsonNode own() {
        return visitor().get("/api/widget/conversation").body();
    }

    private String started() {
        Answer started = visitor()
                .post(
                        "/api/widget/entrypoints/" + entrypoint.id() + "/conversations",
                        Map.of(
                                "conversationId", UUID.randomUUID(),
                                "language", "nb",
                                "noticeVersion", notices.current(company.account()),
                                "fields", Map.of(),
                                "message", Map.of("id", UUID.randomUUID(), "text", "Har dere ski?")));
        assertThat(started.status()).isEqualTo(201);
        return started.body().path("id").asString();
    }

    private Answer wish(String id, @Nullable String email) {
        Map<String, Object> said = new HashMap<>(Map.of("wanted", true));
        said.put("email", email);
        return visitor().post("/api/widget/conversations/" + id + "/onward", said);
    }

    private void answer(String id, String text) {
        agent.post("/api/console/conversations/" + id + "/pick", Map.of());
        assertThat(agent.post(
                                "/api/console/conversations/" + id + "/messages",
                                Map.of("id", UUID.randomUUID(), "text", text))
                        .status())
                .isEqualTo(201);
    }

    /** As the clock would, past the time in which what is queued may be taken back. */
    private void sweep() {
        onward.goOn(company.account());
        clock.advance(Duration.ofSeconds(11));
        onward.goOn(company.account());
        DueOutgoing.send(context, company.account());
    }

    private void proved() throws Exception {
        assertThat(page("POST", link(text(awaitMail(1)))).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(11));
        DueOutgoing.send(context, company.account());
    }

    private List<MimeMessage> mails() {
        return TestMailServer.handedOver(nora);
    }

    private MimeMessage awaitMail(int number) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            clock.advance(Duration.ofSeconds(1));
                            DueOutgoing.send(context, company.account());
                            return mails();
                        },
                        mails -> mails.size() == number)
                .get(number - 1);
    }

    private static String text(MimeMessage mail) {
        try {
            Object content = mail.getContent();
            return content instanceof Multipart parts
                    ? String.valueOf(parts.getBodyPart(0).getContent())
                    : String.valueOf(content);
        } catch (java.io.IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String link(String mail) {
        Matcher found = LINK.matcher(mail);
        assertThat(found.find()).as(mail).isTrue();
        return found.group();
    }

    private HttpResponse<String> page(String method, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private ContactId contact(String id) {
        return new ContactId(UUID.fromString(agent.get("/api/console/conversations/" + id)
                .body()
                .at("/contact/id")
                .asString()));
    }

    private Standing standing(String id) {
        return contacts.contact(company.account(), contact(id))
                .orElseThrow()
                .identities()
                .getFirst()
                .standing();
    }

    private void corrected(String id, String address) {
        String path = "/api/console/contacts/" + contact(id) + "/corrections";
        JsonNode row = agent.get(path)
                .body()
                .valueStream()
                .filter(thing -> thing.path("table").asString().equals("contact_identity"))
                .findFirst()
                .orElseThrow();
        assertThat(agent.post(
                                path,
                                Map.of(
                                        "id",
                                        UUID.randomUUID(),
                                        "table",
                                        "contact_identity",
                                        "column",
                                        "address_sealed",
                                        "row",
                                        row.path("row").asString(),
                                        "text",
                                        address))
                        .status())
                .isEqualTo(200);
    }

    private void replies(MimeMessage to, String text) throws Exception {
        replies(to, text, nora);
    }

    private void replies(MimeMessage to, String text, String from) throws Exception {
        TestMailServer.deliver(
                ours,
                "From: " + from + "\r\nTo: " + ((InternetAddress) to.getReplyTo()[0]).getAddress()
                        + "\r\nSubject: Re: svar\r\nMessage-ID: <" + UUID.randomUUID() + "@example.no>\r\nIn-Reply-To: "
                        + to.getMessageID() + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n");
    }

    private List<String> said(String id) {
        return texts(agent.get("/api/console/conversations/" + id).body());
    }

    private List<String> saidToVisitor(String id) {
        return texts(
                visitor().get("/api/widget/conversations/" + id + "/messages").body());
    }

    private static List<String> texts(JsonNode page) {
        return page.path("messages")
                .valueStream()
                .filter(message -> message.path("kind").asString().equals("text"))
                .map(message -> message.path("text").asString())
                .toList();
    }
}
