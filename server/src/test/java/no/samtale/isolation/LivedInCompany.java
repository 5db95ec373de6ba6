package no.samtale.isolation;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtale.accounts.Role;
import no.samtale.contacts.links.LinkingTestPeople;
import no.samtale.demo.CaughtMail;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.AccountId;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestMail;
import no.samtale.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * A company that has been at work: its agents are signed in and visitors have talked with them, all over HTTP. Its mark,
 * a word that stands in no other company, is in each of its texts and names.
 */
final class LivedInCompany {
    private static final Pattern CODE = Pattern.compile("(?m)^\\d{4} \\d{4}$");

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
    private final Holdings holdings = new Holdings(this);
    private @Nullable Held forReading;
    private @Nullable Caller byEmail;
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

    String colleagueId() {
        return colleague.id().toString();
    }

    String agentsEmail() {
        return everything.email();
    }

    Caller officer() {
        return officer;
    }

    /** A visitor's browser with this token; each at an address of its own. */
    Caller visitor(String token) {
        return new Caller(port).with("Samtale-Token", token);
    }

    /** What {@link #holdAll} gave a moment ago, or just now: for calls that leave it as it is. */
    Held forReading() {
        Instant now = context.getBean(SettableClock.class).instant();
        if (forReading == null || now.isAfter(heldAt.plus(Duration.ofMinutes(2)))) {
            forReading = holdAll();
            heldAt = now;
        }
        // The one thing that others replace as they go.
        return forReading.with(Map.of("noticeMark", holdings.noticeMark()));
    }

    /**
     * A new conversation that an agent has, with a message of each side and a note; and of all else what is asked for, when
     * it is asked for.
     */
    Held hold() {
        return holdings.begin();
    }

    /** All that a company may hold: a row in each table. */
    Held holdAll() {
        return holdings.all();
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

    /** Who came into the portal last by a code to their address. */
    Caller personByEmail() {
        if (byEmail == null) {
            linkedInPortal();
        }
        return Objects.requireNonNull(byEmail);
    }

    /** Lets somebody in by a code to their address, who has shown that another is theirs too; the link. */
    String linkedInPortal() {
        LinkingTestPeople people = new LinkingTestPeople(context, account());
        String email = mark + "." + Company.newEmail();
        String other = mark + "." + Company.newEmail();
        people.proving(other);
        people.prove(people.proving(email), other);
        Caller entering = new Caller(port);
        Answer asked = done(new Caller(port).post("/api/portal/codes", Map.of("account", account(), "email", email)));
        Map<String, Object> entry = new HashMap<>(proof(asked, email));
        entry.put("account", account());
        done(entering.post("/api/portal/session", entry));
        byEmail = entering;
        return done(entering.get("/api/portal/links")).body().at("/links/0/id").asString();
    }

    /** That an address which nobody has is theirs who came in last. */
    Map<String, Object> proofOfAddress() {
        String email = Company.newEmail();
        return proof(done(personByEmail().post("/api/portal/links/codes", Map.of("email", email))), email);
    }

    private Map<String, Object> proof(Answer asked, String email) {
        TestMail.Mailbox mailbox = context.getBean(TestMail.Mailbox.class);
        CaughtMail mail = await().until(() -> mailbox.of(email), mails -> !mails.isEmpty())
                .getFirst();
        Matcher code = CODE.matcher(mail.text());
        if (!code.find()) {
            throw new AssertionError("A mail without a code");
        }
        return Map.of("attempt", asked.body().path("attempt").asString(), "email", email, "code", code.group());
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
                Map.of("name", "Per " + mark, "email", holdings.email()),
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
