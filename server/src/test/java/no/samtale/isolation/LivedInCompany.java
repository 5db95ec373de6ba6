package no.samtale.isolation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.samtale.accounts.Role;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestMail;
import no.samtale.testing.TestRecipients;
import no.samtale.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * A company that has been at work: its agents are signed in and visitors have talked with them, all over HTTP. Its mark,
 * a word that stands in no other company, is in each of its texts and names.
 */
final class LivedInCompany {
    private final ApplicationContext context;
    private final int port;
    private final String mark =
            "merke" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final Company company;
    private final Company.Person everything;
    private final Company.Person colleague;
    private final Caller agent;
    private final Entrypoint entrypoint;
    private final Caller officer;
    private final Caller person;
    private boolean knocked;
    private @Nullable Held forReading;
    private Instant heldAt = Instant.EPOCH;

    LivedInCompany(ApplicationContext context, int port) {
        this.context = context;
        this.port = port;
        company = Company.in(context);
        everything = company.hire("Kari " + mark, Role.values());
        colleague = company.hire("Ola " + mark, Role.AGENT);
        entrypoint = company.entrypoint();
        agent = signedIn();
        officer = company.signedIn(company.hire("Liv " + mark, Role.PRIVACY_OFFICER), port);
        done(agent.put("/api/console/availability", Map.of("availability", "busy")));
        person = person();
    }

    AccountId account() {
        return company.account();
    }

    String mark() {
        return mark;
    }

    Entrypoint entrypoint() {
        return entrypoint;
    }

    /** The agent with every role, so that no refusal is for the want of one. */
    Caller agent() {
        return agent;
    }

    /** That agent, by a session of its own. */
    Caller signedIn() {
        return company.signedIn(everything, port);
    }

    /** Another agent, signed in; beside the two, as a feature needs one that may come to an end. */
    Caller newAgent(Role... roles) {
        return company.signedIn(company.hire("Nils " + mark, roles), port);
    }

    ApplicationContext context() {
        return context;
    }

    Company company() {
        return company;
    }

    int port() {
        return port;
    }

    /** A person who stays in the portal. */
    Caller visitorOfPortal() {
        return person;
    }

    /** Another agent of the company. */
    Caller colleague() {
        return company.signedIn(colleague, port);
    }

    /** A visitor's browser with this token; each at an address of its own. */
    Caller visitor(String token) {
        return new Caller(port).with("Samtale-Token", token);
    }

    /** What {@link #hold} gave a moment ago, or just now: for calls that leave it as it is. */
    Held forReading() {
        Instant now = context.getBean(SettableClock.class).instant();
        if (forReading == null || now.isAfter(heldAt.plus(Duration.ofMinutes(2)))) {
            forReading = hold();
            heldAt = now;
        }
        return forReading;
    }

    /** A new conversation that an agent has, with a message of each side and a note; and one of all else. */
    Held hold() {
        String token = Visitors.token(entrypoint.id());
        String conversation = Held.id();
        String visitorMessage = Held.id();
        String message = Held.id();
        String note = Held.id();
        start(token, conversation, visitorMessage);
        String path = "/api/console/conversations/" + conversation;
        done(agent.post(path + "/pick", Map.of()));
        done(agent.post(path + "/messages", Map.of("id", message, "text", "Hei fra " + mark)));
        done(agent.post(path + "/notes", Map.of("id", note, "text", "Notat " + mark)));
        visit(token, conversation);
        Map<String, Object> lookUp = new HashMap<>(Operations.lookUp("address"));
        lookUp.put("sourceName", "Katalogen " + mark);
        done(agent.post(path + "/look-ups", lookUp));
        String recipient = recipient(conversation);
        eraseSomebody();
        restrictSomebody();
        knockAtThePortal(token);
        String heldContact = somebody();
        String letterRequest = letterRequest();
        JsonNode letter = letter(letterRequest);
        Held held = new Held(
                account().toString(),
                conversation,
                contact(conversation),
                heldContact,
                legalHold(heldContact),
                token,
                visitorMessage,
                message,
                note,
                entrypoint.id().toString(),
                cannedReply(),
                colleague.id().toString(),
                company.team().toString(),
                connection(),
                cursor(),
                everything.email(),
                recipient,
                recipientTask(),
                request(conversation),
                letterRequest,
                letter.path("id").asString(),
                Instant.parse(letter.path("at").asString())
                        .atZone(ZoneId.of("Europe/Oslo"))
                        .toLocalDate()
                        .toString(),
                noticeMark(),
                breach(),
                disclosure(conversation, 0),
                disclosure(conversation, 2),
                given(disclosure(conversation, 2)),
                archived(conversation),
                Map.of());
        Map<String, String> more = new HashMap<>();
        FeatureSamples.ALL.forEach(feature -> more.putAll(feature.live(this, held)));
        return held.with(more);
    }

    /** What the agent has said, kept as documentation. */
    private String archived(String conversation) {
        List<Integer> seqs = new java.util.ArrayList<>();
        done(agent.get("/api/console/conversations/" + conversation + "/messages"))
                .body()
                .path("messages")
                .forEach(message -> {
                    if (message.at("/author/kind").asString().equals("agent")
                            && message.path("kind").asString().equals("text")) {
                        seqs.add(message.path("seq").asInt());
                    }
                });
        return archived(conversation, seqs.getFirst());
    }

    private String archived(String conversation, int seq) {
        Map<String, Object> keeping = new HashMap<>(Operations.keeping(seq));
        keeping.put("reason", "Ordren til " + mark);
        return done(agent.post("/api/console/conversations/" + conversation + "/archive", keeping))
                .body()
                .path("id")
                .asString();
    }

    private String request(String conversation) {
        String id = Held.id();
        done(agent.post(
                "/api/console/conversations/" + conversation + "/requests",
                Map.of("id", id, "kind", "access", "seq", 1)));
        return id;
    }

    /** Of somebody who wrote a letter and gave no address but their name; answered. */
    private String letterRequest() {
        String id = Held.id();
        String requests = "/api/console/privacy/requests";
        done(agent.post(
                requests,
                Map.of(
                        "id", id,
                        "stranger", Map.of("name", "Brevskriver " + mark),
                        "kind", "access",
                        "arrival", "letter",
                        "receivedAt", "2026-01-05T10:00:00Z",
                        "language", "nb",
                        "text", "Et brev om " + mark)));
        done(agent.post(requests + "/" + id + "/answer", Map.of("text", "Et svar om " + mark)));
        return id;
    }

    private JsonNode letter(String request) {
        return done(agent.get("/api/console/privacy/requests/" + request))
                .body()
                .path("steps")
                .valueStream()
                .filter(step -> step.path("way").asString("").equals("letter"))
                .findFirst()
                .orElseThrow();
    }

    /** Of a draft with words of its own, which is not published. */
    private String noticeMark() {
        String notice = "/api/console/privacy/notice";
        String words = mark + " " + Held.id();
        done(agent.put(notice + "/controller", Map.of("name", "Fjellsport " + mark, "email", mark + "@example.no")));
        return done(agent.put(notice + "/choices", Operations.noticeChoices(words)))
                .body()
                .at("/draft/mark")
                .asString();
    }

    /** A case about who talks there, approved by so many. */
    private String disclosure(String conversation, int approvals) {
        Map<String, Object> demand = new HashMap<>(Operations.demand(contact(conversation)));
        demand.put("asked", "Alt om " + mark);
        String id = done(agent.post("/api/console/disclosures", demand))
                .body()
                .path("id")
                .asString();
        Stream.of(agent, officer)
                .limit(approvals)
                .forEach(each -> done(each.post("/api/console/disclosures/" + id + "/approval", Map.of())));
        return id;
    }

    private String given(String disclosure) {
        done(agent.post("/api/console/disclosures/" + disclosure + "/delivery", Map.of()));
        return disclosure;
    }

    private String breach() {
        Map<String, Object> breach = new HashMap<>(Operations.breach());
        breach.put("account", "En liste over " + mark);
        String id = done(agent.post("/api/console/breaches", breach))
                .body()
                .path("id")
                .asString();
        done(agent.post("/api/console/breaches/" + id + "/phases", Map.of("text", "Mer om " + mark)));
        return id;
    }

    private String recipientTask() {
        return done(agent.get("/api/console/recipient-tasks"))
                .body()
                .at("/0/id")
                .asString();
    }

    /** A recipient that has been sent something about who talks there. */
    private String recipient(String conversation) {
        String host = Held.id() + ".example.com";
        String recipient = done(agent.post("/api/console/recipients", TestRecipients.details("Mottaker " + mark, host)))
                .body()
                .path("id")
                .asString();
        company.sends(host, ContactId.of(contact(conversation)));
        return recipient;
    }

    /** A visitor who has said yes to being followed, and shares where it is. */
    private void visit(String token, String conversation) {
        String path = "/api/widget/conversations/" + conversation;
        Caller visitor = visitor(token).with("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0 " + mark);
        done(visitor.post(path + "/choices", Operations.choice(true)));
        done(visitor.post(path + "/pages", Map.of("id", Held.id(), "path", "/" + mark)));
        done(visitor.post(path + "/position", Map.of("latitude", 59.91, "longitude", 10.75)));
        done(agent.post(
                "/api/console/contacts/" + contact(conversation) + "/consents/link", Map.of("purpose", "improve")));
    }

    private String contact(String conversation) {
        return done(agent.get("/api/console/conversations/" + conversation))
                .body()
                .at("/contact/id")
                .asString();
    }

    /** Whose mail is put off, so that it is still waiting. */
    private String email() {
        return TestMail.LATER + mark + "@example.no";
    }

    /** A chat's code that nobody uses, and a code by e-mail that does not come. */
    private void knockAtThePortal(String token) {
        done(visitor(token).post("/api/widget/handoff", Map.of()));
        if (!knocked) {
            // Once: more often than a few times an address is sent none.
            done(new Caller(port).post("/api/portal/codes", Map.of("account", account(), "email", email())));
            knocked = true;
        }
    }

    /** A new code from a new chat. */
    String handoff() {
        String token = Visitors.token(entrypoint.id());
        start(token, Held.id(), Held.id());
        return done(visitor(token).post("/api/widget/handoff", Map.of()))
                .body()
                .path("code")
                .asString();
    }

    /** A yes to the first thing that a person is asked. */
    Map<String, Object> answer() {
        JsonNode choice = done(person.get("/api/portal/choices")).body().path(0);
        return Map.of(
                "id", Held.id(),
                "purpose", choice.path("purpose").asString(),
                "yes", true,
                "hash", choice.path("hash").asString(),
                "language", "nb");
    }

    /** Somebody who has talked and is in the portal. */
    Caller person() {
        Caller entering = new Caller(port);
        done(entering.post("/api/portal/session", Map.of("handoff", handoff())));
        return entering;
    }

    /** Somebody who has talked and is gone. */
    private void eraseSomebody() {
        String conversation = Held.id();
        start(Visitors.token(entrypoint.id()), conversation, Held.id());
        recipient(conversation);
        archived(conversation, 1);
        done(agent.post("/api/console/contacts/" + contact(conversation) + "/erasure", Map.of("id", Held.id())));
    }

    /** Somebody whose data lies unused, and what they say of it. */
    private void restrictSomebody() {
        String conversation = Held.id();
        start(Visitors.token(entrypoint.id()), conversation, Held.id());
        String path = "/api/console/contacts/" + contact(conversation);
        done(agent.post(path + "/restriction", Map.of("ground", "accuracy")));
        done(agent.post(
                path + "/corrections",
                Map.of("id", Held.id(), "table", "conversation", "column", "started_at", "text", "Dagen før " + mark)));
    }

    /** A new contact. */
    private String somebody() {
        String conversation = Held.id();
        start(Visitors.token(entrypoint.id()), conversation, Held.id());
        return contact(conversation);
    }

    private String legalHold(String contact) {
        String id = Held.id();
        done(agent.post(
                "/api/console/contacts/" + contact + "/holds",
                Map.of("id", id, "reason", "Krav " + mark, "reviewAt", "2099-01-01T00:00:00Z")));
        return id;
    }

    /** A conversation that waits. */
    void start(String token, String conversation, String message) {
        Map<String, Object> request = Map.of(
                "conversationId",
                conversation,
                "language",
                "nb",
                "noticeVersion",
                noticeVersion(),
                "fields",
                Map.of("name", "Per " + mark, "email", email()),
                "message",
                Map.of("id", message, "text", "Spørsmål om " + mark));
        done(visitor(token).post("/api/widget/entrypoints/" + entrypoint.id() + "/conversations", request));
    }

    String noticeVersion() {
        return done(new Caller(port).get("/api/widget/entrypoints/" + entrypoint.id()))
                .body()
                .at("/notice/version")
                .asString();
    }

    private String cannedReply() {
        Map<String, String> reply = Map.of(
                "shortcut", "svar-" + Held.id().substring(24), "title", mark, "body", "Hei " + mark, "language", "nb");
        return done(agent.post("/api/console/canned-replies", reply))
                .body()
                .path("id")
                .asString();
    }

    private String connection() {
        List<Map<String, Object>> hello = List.of(Map.of("type", "hello", "protocol", 1));
        return done(agent.post("/api/console/frames", Map.of("frames", hello)))
                .body()
                .path("connection")
                .asString();
    }

    /** Of a list with one row a page; the first page is the last one as long as there is but one conversation. */
    private String cursor() {
        start(Visitors.token(entrypoint.id()), Held.id(), Held.id());
        return done(agent.get("/api/console/conversations?view=all&limit=1"))
                .body()
                .path("next")
                .asString();
    }

    /** The answer, if it is that something was done. */
    static Answer done(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError("The owner itself was refused: " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    @Override
    public String toString() {
        return "LivedInCompany" + Arrays.asList(account(), mark);
    }
}
