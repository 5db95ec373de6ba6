package no.samtale.privacy.subjects;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.OnTheClassPath;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestMail;
import no.samtale.testing.TestRecipients;
import no.samtale.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * People of whom everything is kept that can be kept of a person, planted over HTTP as a browser would. Several, as some
 * columns shut each other out: one waits, one is being helped, one is done. Whoever adds a table about people plants a row
 * of it by a {@link FeaturePlanting}.
 */
public final class PlantedPeople {
    private final int port;
    private final SettableClock clock;
    private final ApplicationContext context;
    private final Company company;
    private final Caller officer;
    private final Entrypoint entrypoint;
    private final List<Planted> people = new ArrayList<>();

    public PlantedPeople(ApplicationContext context, int port) {
        this.port = port;
        this.clock = context.getBean(SettableClock.class);
        this.context = context;
        this.company = Company.in(context);
        this.officer = company.signedIn(
                company.hire("Kari Nordmann", Role.AGENT, Role.PRIVACY_OFFICER, Role.ADMINISTRATOR), port);
        done(officer.put("/api/console/availability", Map.of("availability", "busy")));
        this.entrypoint = company.entrypoint();
        Planted waiting = talked("Vera Venter");
        Planted active = talked("Harald Hjelpes");
        String awaited = TestMail.LATER + newAddress();
        Planted closed = talked("Frida Ferdig", awaited);
        Planted byLetter = talked("Brit Brevskriver", null);
        people.addAll(List.of(waiting, active, closed, byLetter));
        answer(active);
        answer(closed);
        done(officer.post(conversation(closed) + "/close", Map.of()));
        done(officer.put("/api/console/availability", Map.of("availability", "away")));
        visited(active);
        sendSomethingAbout(active);
        keepAsDocumentation(active);
        askedFor(active);
        answeredByLetter(byLetter);
        useTheirRights(active);
        lookedUp(active);
        done(officer.post(
                "/api/console/privacy/look-ups/" + active.contact() + "/telling", Map.of("text", "Sagt i samtalen")));
        lookedUp(closed);
        no.samtale.contacts.lookups.LookUpsSeam.writeNow(context, account());
        entersThePortal(closed, awaited);
        OnTheClassPath.all(FeaturePlanting.class).forEach(feature -> feature.plant(this, waiting, active, closed));
        answerOneTask();
    }

    /** One that nobody has yet. */
    static String newAddress() {
        return newWord() + "@example.no";
    }

    /** One that stands nowhere else; of letters, as digits may be taken for an identity or card number and masked. */
    public static String newWord() {
        StringBuilder letters = new StringBuilder();
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .map(hex -> 'a' + Character.digit(hex, 16))
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Somebody of whom something is kept. */
    public record Planted(String contact, String conversation, String token) {}

    public List<Planted> all() {
        return people;
    }

    public AccountId account() {
        return company.account();
    }

    public Caller officer() {
        return officer;
    }

    public Caller visitor(Planted person) {
        return new Caller(port).with("Samtale-Token", person.token());
    }

    private Planted talked(String name) {
        return talked(name, newAddress());
    }

    private void lookedUp(Planted person) {
        done(officer.post(
                conversation(person) + "/look-ups",
                Map.of(
                        "id", UUID.randomUUID(),
                        "field", "address",
                        "value", "Storgata 1, 0155 Oslo",
                        "source", "other-listing",
                        "sourceName", "Gule Sider",
                        "reason", "deliver",
                        "why", "Varen skal sendes")));
    }

    /** Is in the portal, has a chat's code left, and awaits one by a mail that is put off. */
    private void entersThePortal(Planted person, String email) {
        String code = done(visitor(person).post("/api/widget/handoff", Map.of()))
                .body()
                .path("code")
                .asString();
        done(new Caller(port).post("/api/portal/session", Map.of("handoff", code)));
        done(visitor(person).post("/api/widget/handoff", Map.of()));
        done(new Caller(port).post("/api/portal/codes", Map.of("account", account(), "email", email)));
        org.awaitility.Awaitility.await().until(this::hasMailWaiting);
    }

    private boolean hasMailWaiting() {
        int waiting = context.getBean(no.samtale.platform.database.AccountTransactions.class)
                .call(account(), () -> context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select count(*) from mail_outbox where account_id = ?")
                        .param(account().value())
                        .query(Integer.class)
                        .single());
        return waiting > 0;
    }

    private Planted talked(String name, @Nullable String email) {
        String token = Visitors.token(entrypoint.id());
        String conversation = UUID.randomUUID().toString();
        Map<String, Object> start = new LinkedHashMap<>();
        start.put("conversationId", conversation);
        start.put("language", "nb");
        start.put("noticeVersion", noticeVersion());
        start.put("fields", email == null ? Map.of("name", name) : Map.of("name", name, "email", email));
        start.put("message", Map.of("id", UUID.randomUUID(), "text", "Hei, dette er " + name));
        done(new Caller(port)
                .with("Samtale-Token", token)
                .post("/api/widget/entrypoints/" + entrypoint.id() + "/conversations", start));
        String contact = done(officer.get("/api/console/conversations/" + conversation))
                .body()
                .at("/contact/id")
                .asString();
        return new Planted(contact, conversation, token);
    }

    private String noticeVersion() {
        return done(new Caller(port).get("/api/widget/entrypoints/" + entrypoint.id()))
                .body()
                .at("/notice/version")
                .asString();
    }

    private void answer(Planted person) {
        String path = conversation(person);
        done(officer.post(path + "/pick", Map.of()));
        done(officer.post(path + "/messages", Map.of("id", UUID.randomUUID(), "text", "Det ordner vi")));
        done(officer.post(path + "/notes", Map.of("id", UUID.randomUUID(), "text", "Virker hyggelig")));
    }

    private void useTheirRights(Planted person) {
        String path = contact(person);
        done(officer.post(path + "/restriction", Map.of("ground", "accuracy")));
        done(officer.delete(path + "/restriction"));
        context.getBean(no.samtale.privacy.restrictions.LiftRestriction.class)
                .lift(account(), ContactId.of(person.contact()), no.samtale.audit.AuditActor.PERSON);
        String hold = UUID.randomUUID().toString();
        done(officer.post(
                path + "/holds",
                Map.of("id", hold, "reason", "Krav om erstatning", "reviewAt", "2099-01-01T00:00:00Z")));
        done(officer.delete(path + "/holds/" + hold));
        askForSomething(person);
        done(officer.post(
                path + "/corrections",
                Map.of("id", UUID.randomUUID(), "table", "message", "column", "sent_at", "text", "Det var dagen før")));
        done(officer.post(
                path + "/corrections",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "table",
                        "contact",
                        "column",
                        "name_sealed",
                        "row",
                        person.contact(),
                        "text",
                        "Harald Hjulpet")));
        discloseToAuthorities(person);
    }

    /** Somebody who lets themself be seen, and whom an agent asks once more. */
    private void visited(Planted person) {
        String path = "/api/widget/conversations/" + person.conversation();
        Caller visitor = visitor(person).with("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0");
        done(visitor.post(
                path + "/choices",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "purpose",
                        "improve",
                        "yes",
                        true,
                        "oldEnough",
                        true,
                        "language",
                        "nb",
                        "words",
                        "Ja?")));
        done(visitor.post(path + "/pages", Map.of("id", UUID.randomUUID(), "path", "/priser")));
        done(visitor.post(path + "/position", Map.of("latitude", 59.91, "longitude", 10.75)));
        done(officer.post(
                contact(person) + "/consents",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "purpose",
                        "improve",
                        "choice",
                        "given",
                        "language",
                        "nb",
                        "words",
                        "Sa ja på telefon")));
        done(officer.post(contact(person) + "/consents/link", Map.of("purpose", "improve")));
    }

    /** Two requests: one by letter, refused after more time; one in the chat, answered. */
    private void askedFor(Planted person) {
        String requests = "/api/console/privacy/requests";
        String letter = UUID.randomUUID().toString();
        done(officer.post(
                requests,
                Map.of(
                        "id",
                        letter,
                        "contactId",
                        person.contact(),
                        "kind",
                        "access",
                        "receivedAt",
                        clock.instant().minus(Duration.ofDays(2)).toString(),
                        "language",
                        "nb",
                        "text",
                        "Et brev")));
        done(officer.post(requests + "/" + letter + "/identity", Map.of("text", "Fødselsår")));
        done(officer.post(requests + "/" + letter + "/work", Map.of()));
        done(officer.post(requests + "/" + letter + "/extension", Map.of("text", "Det er mye")));
        done(officer.post(requests + "/" + letter + "/refusal", Map.of("ground", "unfounded", "text", "Fordi")));
        String said = UUID.randomUUID().toString();
        done(officer.post(conversation(person) + "/requests", Map.of("id", said, "kind", "question", "seq", 1)));
        done(officer.post(requests + "/" + said + "/answer", Map.of("text", "Slik er det")));
    }

    /** What they wrote first is documentation. */
    private void keepAsDocumentation(Planted person) {
        done(officer.post(
                conversation(person) + "/archive",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "seq",
                        1,
                        "ground",
                        "bokforing-booked",
                        "kind",
                        "claim",
                        "financialYear",
                        java.time.Year.now(context.getBean(SettableClock.class)).getValue(),
                        "reason",
                        "Kreditnotaen viser til dette")));
    }

    /** Whom nothing else reaches, as no address is known. */
    private void answeredByLetter(Planted person) {
        SettableClock clock = context.getBean(SettableClock.class);
        String id = UUID.randomUUID().toString();
        String path = "/api/console/privacy/requests/" + id;
        done(officer.post(
                "/api/console/privacy/requests",
                Map.of(
                        "id",
                        id,
                        "contactId",
                        person.contact(),
                        "kind",
                        "access",
                        "arrival",
                        "letter",
                        "receivedAt",
                        clock.instant().minus(Duration.ofDays(2)).toString(),
                        "language",
                        "nb")));
        done(officer.post(path + "/answer", Map.of("text", "Dette har vi")));
        String step = done(officer.get(path))
                .body()
                .path("steps")
                .valueStream()
                .filter(each -> each.path("way").asString("").equals("letter"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        String today = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Oslo"))
                .toString();
        done(officer.post(path + "/steps/" + step + "/sent", Map.of("on", today)));
    }

    /** Recipients of what was restricted are told; one has answered. */
    private void answerOneTask() {
        String task = done(officer.get("/api/console/recipient-tasks"))
                .body()
                .path(0)
                .path("id")
                .asString();
        done(officer.post("/api/console/recipient-tasks/" + task + "/telling", Map.of()));
        done(officer.post("/api/console/recipient-tasks/" + task + "/answer", Map.of("answer", "done")));
    }

    /** One that was given out and, when secrecy was over, told of; one that was withdrawn. */
    private void discloseToAuthorities(Planted person) {
        Map<String, Object> demand = new LinkedHashMap<>(Map.of(
                "contact", person.contact(),
                "authority", "Oslo politidistrikt",
                "reference", "17/2026",
                "basis", "strpl-210",
                "asked", "Hva som ble skrevet",
                "categories", List.of("dialogue"),
                "receivedAt", clock.instant().toString()));
        String disclosures = "/api/console/disclosures/";
        String withdrawn = opened(demand);
        done(officer.post(disclosures + withdrawn + "/withdrawal", Map.of()));
        demand.put("secrecy", "strpl-210a");
        demand.put("tellOn", java.time.LocalDate.now(clock).plusDays(2).toString());
        String given = opened(demand);
        Company.Person second = company.hire("Liv Nordmann", Role.PRIVACY_OFFICER);
        done(officer.post(disclosures + given + "/approval", Map.of()));
        done(company.signedIn(second, port).post(disclosures + given + "/approval", Map.of()));
        done(officer.post(disclosures + given + "/delivery", Map.of()));
        clock.advance(Duration.ofDays(3));
        done(company.signedIn(second, port).post(disclosures + given + "/told", Map.of()));
        clock.advance(Duration.ofDays(-3));
    }

    private String opened(Map<String, Object> demand) {
        return done(officer.post("/api/console/disclosures", demand))
                .body()
                .path("id")
                .asString();
    }

    private void askForSomething(Planted person) {
        String request = UUID.randomUUID().toString();
        String path = "/api/console/privacy/requests/" + request;
        done(officer.post(conversation(person) + "/requests", Map.of("id", request, "kind", "access", "seq", 1)));
        done(officer.post(path + "/extension", Map.of("text", "Det er mange kilder")));
        done(officer.post(path + "/refusal", Map.of("ground", "excessive", "text", "For fjerde gang denne måneden")));
    }

    private void sendSomethingAbout(Planted person) {
        String host = UUID.randomUUID() + ".example.com";
        done(officer.post("/api/console/recipients", TestRecipients.details("Kurer AS", host)));
        company.sends(host, ContactId.of(person.contact()));
    }

    public static String conversation(Planted person) {
        return "/api/console/conversations/" + person.conversation();
    }

    public static String contact(Planted person) {
        return "/api/console/contacts/" + person.contact();
    }

    public static Answer done(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError("The planting itself was refused: " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    public ApplicationContext context() {
        return context;
    }
}
