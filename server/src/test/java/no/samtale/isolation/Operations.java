package no.samtale.isolation;

import static no.samtale.isolation.Attempt.Expected.CLOSED;
import static no.samtale.isolation.Attempt.Expected.EVERYBODYS;
import static no.samtale.isolation.Attempt.Expected.LIKE_UNKNOWN;
import static no.samtale.isolation.Attempt.Expected.LIKE_UNKNOWN_FOR_ANY_VISITOR;
import static no.samtale.isolation.Attempt.Expected.OWN_ONLY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samtale.isolation.Attempt.Call;
import no.samtale.isolation.Attempt.Expected;
import no.samtale.isolation.Attempt.Sample;
import no.samtale.testing.Company;
import no.samtale.testing.TestRecipients;
import org.jspecify.annotations.Nullable;

/**
 * A sample of every operation of the API, and of every id that it takes. Whoever adds an operation adds it in the
 * {@link FeatureSamples} of the feature.
 */
final class Operations {
    private static final Map<String, Object> NOTHING = Map.of();
    /** Stands for a body with a new code from a chat of the caller's own. */
    static final Map<String, Object> NEW_HANDOFF = Map.of("handoff", "…");

    /** Stands for a body with the code that an address was sent. */
    static final Map<String, Object> NEW_PROOF = Map.of("code", "…");

    /** Stands for a body with an answer to the first choice that the person has. */
    static final Map<String, Object> NEW_ANSWER = Map.of("answer", "…");

    private static final Map<String, Object> PING = Map.of("type", "ping");
    private static final String CONSOLE = "/api/console/conversations/";
    private static final String WIDGET = "/api/widget/conversations/";

    private final Map<String, List<Attempt>> attempts = new HashMap<>();

    Operations(String noticeVersion) {
        widget(noticeVersion);
        conversations();
        contacts();
        recipients();
        consents();
        breaches();
        disclosures();
        archive();
        settings();
        notice();
        sessions();
        portal();
        FeatureSamples.ALL.forEach(feature -> feature.addTo(this));
    }

    /** The attempts at an operation, by method and path as the description has them; none if there is no sample. */
    List<Attempt> of(String operation) {
        return attempts.getOrDefault(operation, List.of());
    }

    private void widget(String noticeVersion) {
        add(
                "GET /api/widget/entrypoints/{id}",
                own((mine, tried) -> call("GET", "/api/widget/entrypoints/" + mine.entrypoint(), null, mine.token())));
        add(
                "POST /api/widget/entrypoints/{id}/conversations",
                new Attempt(
                        "token of another entrypoint",
                        LIKE_UNKNOWN,
                        (mine, tried) -> call(
                                "POST",
                                "/api/widget/entrypoints/" + mine.entrypoint() + "/conversations",
                                start(tried.conversation(), noticeVersion),
                                tried.token())));
        add(
                "GET /api/widget/entrypoints/{id}/choices",
                everybodys((mine, tried) ->
                        call("GET", "/api/widget/entrypoints/" + mine.entrypoint() + "/choices", null, mine.token())));
        add(
                "GET /api/widget/conversations/{id}/choices",
                visitors((mine, tried) -> call("GET", WIDGET + tried.conversation() + "/choices", null, mine.token())));
        add(
                "POST /api/widget/conversations/{id}/choices",
                visitors((mine, tried) ->
                        call("POST", WIDGET + tried.conversation() + "/choices", choice(false), mine.token())));
        add(
                "POST /api/widget/conversations/{id}/pages",
                visitors((mine, tried) -> call(
                        "POST",
                        WIDGET + tried.conversation() + "/pages",
                        Map.of("id", Held.id(), "path", "/priser"),
                        mine.token())));
        add(
                "POST /api/widget/conversations/{id}/position",
                visitors((mine, tried) -> call(
                        "POST",
                        WIDGET + tried.conversation() + "/position",
                        Map.of("latitude", 59.91, "longitude", 10.75),
                        mine.token())));
        add(
                "GET /api/widget/conversation",
                own((mine, tried) -> call("GET", "/api/widget/conversation", null, mine.token())));
        add(
                "GET /api/widget/conversations/{id}/messages",
                visitors(
                        (mine, tried) -> call("GET", WIDGET + tried.conversation() + "/messages", null, mine.token())));
        add(
                "POST /api/widget/conversations/{id}/messages",
                visitors((mine, tried) ->
                        call("POST", WIDGET + tried.conversation() + "/messages", text(Held.id()), mine.token())),
                new Attempt(
                        "id of a message",
                        LIKE_UNKNOWN_FOR_ANY_VISITOR,
                        (mine, tried) -> call(
                                "POST",
                                WIDGET + mine.conversation() + "/messages",
                                text(tried.visitorMessage()),
                                mine.token())));
        add(
                "POST /api/widget/conversations/{id}/end",
                visitors((mine, tried) -> call("POST", WIDGET + tried.conversation() + "/end", NOTHING, mine.token())));
        add(
                "POST /api/widget/frames",
                own((mine, tried) -> call(
                        "POST",
                        "/api/widget/frames",
                        Map.of("frames", List.of(Map.of("type", "hello", "protocol", 1, "token", mine.token()))),
                        mine.token())));
    }

    private void portal() {
        add(
                "POST /api/widget/handoff",
                own((mine, tried) -> call("POST", "/api/widget/handoff", NOTHING, mine.token())));
        String portal = "/api/portal";
        add(
                "GET " + portal + "/door",
                new Attempt(
                        "nothing",
                        EVERYBODYS,
                        (mine, tried) -> console("GET", portal + "/door?account=" + mine.account(), null)));
        add(
                "POST " + portal + "/codes",
                own((mine, tried) -> console(
                        "POST", portal + "/codes", Map.of("account", mine.account(), "email", "ingen@example.no"))));
        add("POST " + portal + "/session", own((mine, tried) -> console("POST", portal + "/session", NEW_HANDOFF)));
        add("DELETE " + portal + "/session", own((mine, tried) -> console("DELETE", portal + "/session", null)));
        for (String path : List.of("/session", "/data", "/dialogues", "/corrections")) {
            add("GET " + portal + path, own((mine, tried) -> console("GET", portal + path, null)));
        }
        add(
                "GET " + portal + "/download/{form}",
                own((mine, tried) -> console("GET", portal + "/download/json", null)));
        for (String path : List.of(
                "/choices",
                "/sharing",
                "/restriction",
                "/requests",
                "/look-ups",
                "/notices",
                "/notices/1.0.0/changes")) {
            add(
                    "GET " + portal + path.replace("1.0.0", "{number}"),
                    new Attempt("nothing", EVERYBODYS, (mine, tried) -> console("GET", portal + path, null)));
        }
        add(
                "POST " + portal + "/choices",
                new Attempt("nothing", EVERYBODYS, (mine, tried) -> console("POST", portal + "/choices", NEW_ANSWER)));
        add(
                "POST " + portal + "/corrections",
                own((mine, tried) -> console(
                        "POST",
                        portal + "/corrections",
                        Map.of(
                                "id", Held.id(),
                                "table", "message",
                                "column", "body_sealed",
                                "text", "Jeg mente noe annet"))));
        add(
                "POST " + portal + "/requests",
                own((mine, tried) -> console(
                        "POST",
                        portal + "/requests",
                        Map.of("id", Held.id(), "kind", "question", "text", "Et spørsmål", "language", "nb"))));
        add(
                "POST " + portal + "/look-ups/shown",
                own((mine, tried) -> console("POST", portal + "/look-ups/shown", Map.of("ids", List.of(Held.id())))));
        add(
                "POST " + portal + "/restriction",
                own((mine, tried) -> console("POST", portal + "/restriction", Map.of("ground", "accuracy"))));
        add(
                "DELETE " + portal + "/restriction",
                own((mine, tried) -> console("DELETE", portal + "/restriction", null)));
        add(
                "POST " + portal + "/erasure",
                own((mine, tried) -> console("POST", portal + "/erasure", Map.of("id", Held.id()))));
    }

    private void conversations() {
        add(
                "GET /api/console/conversations",
                own((mine, tried) -> console("GET", "/api/console/conversations?view=all", null)),
                own((mine, tried) -> console("GET", "/api/console/conversations?view=closed", null)),
                new Attempt(
                        "a cursor",
                        OWN_ONLY,
                        (mine, tried) ->
                                console("GET", "/api/console/conversations?view=all&cursor=" + tried.cursor(), null)),
                new Attempt(
                        "ids of rows",
                        LIKE_UNKNOWN,
                        (mine, tried) ->
                                console("GET", "/api/console/conversations?ids=" + tried.conversation(), null)));
        add("GET /api/console/conversations/{id}", conversation("GET", "", null));
        add("GET /api/console/conversations/{id}/visit", conversation("GET", "/visit", null));
        add("GET /api/console/conversations/{id}/look-ups", conversation("GET", "/look-ups", null));
        add(
                "POST /api/console/conversations/{id}/look-ups",
                like(
                        "conversation",
                        (mine, tried) ->
                                console("POST", CONSOLE + tried.conversation() + "/look-ups", lookUp("mobile"))));
        add(
                "GET /api/console/privacy/look-ups",
                own((mine, tried) -> console("GET", "/api/console/privacy/look-ups", null)));
        add(
                "POST /api/console/privacy/look-ups/{id}/telling",
                like(
                        "contact",
                        (mine, tried) -> console(
                                "POST",
                                "/api/console/privacy/look-ups/" + tried.contact() + "/telling",
                                Map.of("text", "Sagt på telefon"))));
        add("POST /api/console/conversations/{id}/pick", conversation("POST", "/pick", NOTHING));
        add("POST /api/console/conversations/{id}/close", conversation("POST", "/close", NOTHING));
        add(
                "POST /api/console/conversations/{id}/transfer",
                like("conversation", (mine, tried) -> transfer(tried, "teamId", mine.team())),
                like("agent", (mine, tried) -> transfer(mine, "agentId", tried.agent())),
                like("team", (mine, tried) -> transfer(mine, "teamId", tried.team())));
        add(
                "GET /api/console/conversations/{id}/messages",
                conversation("GET", "/messages", null),
                conversation("GET", "/messages?before=100", null));
        add(
                "POST /api/console/conversations/{id}/messages",
                conversation("POST", "/messages", text(Held.id())),
                like(
                        "id of a message",
                        (mine, tried) ->
                                console("POST", CONSOLE + mine.conversation() + "/messages", text(tried.message()))));
        add(
                "POST /api/console/conversations/{id}/notes",
                conversation("POST", "/notes", text(Held.id())),
                like(
                        "id of a note",
                        (mine, tried) ->
                                console("POST", CONSOLE + mine.conversation() + "/notes", text(tried.note()))));
        add(
                "POST /api/console/frames",
                like(
                        "connection",
                        (mine, tried) -> console(
                                "POST",
                                "/api/console/frames",
                                Map.of("connection", tried.connection(), "frames", List.of(PING)))));
    }

    private void contacts() {
        String contacts = "/api/console/contacts/";
        add(
                "GET " + contacts + "{id}/export",
                like("contact", (mine, tried) -> console("GET", contacts + tried.contact() + "/export", null)));
        add(
                "POST " + contacts + "{id}/erasure",
                like(
                        "contact",
                        (mine, tried) ->
                                console("POST", contacts + tried.contact() + "/erasure", Map.of("id", Held.id()))));
        ofContact("GET", "restriction", null);
        ofContact("POST", "restriction", Map.of("ground", "accuracy"));
        ofContact("DELETE", "restriction", null);
        ofContact("GET", "holds", null);
        ofContact("POST", "holds", hold());
        add(
                "DELETE " + contacts + "{id}/holds/{holdId}",
                like(
                        "contact",
                        (mine, tried) ->
                                console("DELETE", contacts + tried.heldContact() + "/holds/" + tried.hold(), null)),
                like(
                        "hold",
                        (mine, tried) ->
                                console("DELETE", contacts + mine.heldContact() + "/holds/" + tried.hold(), null)));
        ofContact("GET", "corrections", null);
        ofContact("POST", "corrections", correction());
        add(
                "GET /api/console/privacy/retention",
                everybodys((mine, tried) -> console("GET", "/api/console/privacy/retention", null)));
    }

    /** An operation on a contact that answers for nobody else's. */
    private void ofContact(String method, String what, @Nullable Object body) {
        String contacts = "/api/console/contacts/";
        add(
                method + " " + contacts + "{id}/" + what,
                like("contact", (mine, tried) -> console(method, contacts + tried.contact() + "/" + what, body)));
    }

    private static Map<String, Object> hold() {
        return Map.of("id", Held.id(), "reason", "Krav om erstatning", "reviewAt", "2099-01-01T00:00:00Z");
    }

    private static Map<String, Object> correction() {
        return Map.of("id", Held.id(), "table", "conversation", "column", "started_at", "text", "Det var dagen før");
    }

    private void recipients() {
        String recipients = "/api/console/recipients";
        add("GET " + recipients, own((mine, tried) -> console("GET", recipients, null)));
        add("POST " + recipients, own((mine, tried) -> console("POST", recipients, recipient())));
        add(
                "PUT " + recipients + "/{id}",
                like("recipient", (mine, tried) -> console("PUT", recipients + "/" + tried.recipient(), recipient())));
        add(
                "DELETE " + recipients + "/{id}",
                like("recipient", (mine, tried) -> console("DELETE", recipients + "/" + tried.recipient(), null)));
        String tasks = "/api/console/recipient-tasks";
        add("GET " + tasks, own((mine, tried) -> console("GET", tasks, null)));
        add(
                "POST " + tasks + "/{id}/telling",
                like(
                        "task",
                        (mine, tried) -> console("POST", tasks + "/" + tried.recipientTask() + "/telling", NOTHING)));
        add(
                "POST " + tasks + "/{id}/answer",
                like(
                        "task",
                        (mine, tried) -> console(
                                "POST",
                                tasks + "/" + tried.recipientTask() + "/answer",
                                Map.of("answer", "impossible"))));
        add(
                "GET /api/console/recipient-choices",
                everybodys((mine, tried) -> console("GET", "/api/console/recipient-choices", null)));
    }

    private void disclosures() {
        String disclosures = "/api/console/disclosures";
        add("GET " + disclosures, own((mine, tried) -> console("GET", disclosures, null)));
        add(
                "POST " + disclosures,
                like("contact", (mine, tried) -> console("POST", disclosures, demand(tried.contact()))));
        for (String step : List.of("approval", "delivery", "told", "withdrawal")) {
            add("POST " + disclosures + "/{id}/" + step, disclosure(step));
        }
        add(
                "GET /api/console/disclosure-choices",
                everybodys((mine, tried) -> console("GET", "/api/console/disclosure-choices", null)));
    }

    /** Each step finds a case that is ready for it: one that is open for what comes before it is given out. */
    private static Attempt disclosure(String step) {
        return like(
                "case",
                (mine, tried) -> console(
                        "POST",
                        "/api/console/disclosures/"
                                + switch (step) {
                                    case "delivery" -> tried.approvedDisclosure();
                                    case "told" -> tried.givenDisclosure();
                                    default -> tried.disclosure();
                                }
                                + "/"
                                + step,
                        NOTHING));
    }

    static Map<String, Object> demand(String contact) {
        return Map.of(
                "contact", contact,
                "authority", "Oslo politidistrikt",
                "basis", "strpl-210",
                "asked", "Alt om saken",
                "categories", List.of("dialogue"),
                "receivedAt", "2026-11-20T10:00:00Z");
    }

    private void archive() {
        String archive = "/api/console/archive";
        add("GET " + archive, own((mine, tried) -> console("GET", archive, null)));
        add(
                "GET " + archive + "/{id}",
                like("entry", (mine, tried) -> console("GET", archive + "/" + tried.archived(), null)));
        add(
                "POST " + CONSOLE + "{id}/archive",
                like(
                        "conversation",
                        (mine, tried) -> console("POST", CONSOLE + tried.conversation() + "/archive", keeping(1))));
        add(
                "GET /api/console/contacts/{id}/archive",
                like(
                        "contact",
                        (mine, tried) ->
                                console("GET", "/api/console/contacts/" + tried.contact() + "/archive", null)));
        add(
                "GET /api/console/archive-choices",
                everybodys((mine, tried) -> console("GET", "/api/console/archive-choices", null)));
    }

    /** A message that is kept as documentation. */
    static Map<String, Object> keeping(int seq) {
        return Map.of(
                "id",
                Held.id(),
                "seq",
                seq,
                "ground",
                "bokforing-booked",
                "kind",
                "order-confirmation",
                "financialYear",
                java.time.Year.now(java.time.ZoneOffset.UTC).getValue(),
                "reason",
                "Fakturaen viser til ordren");
    }

    private void breaches() {
        String breaches = "/api/console/breaches";
        add("GET " + breaches, own((mine, tried) -> console("GET", breaches, null)));
        add("POST " + breaches, own((mine, tried) -> console("POST", breaches, breach())));
        add("PUT " + breaches + "/{id}", breach("PUT", "", breach()));
        add("POST " + breaches + "/{id}/report", breach("POST", "/report", Map.of("at", "2026-11-20T11:00:00Z")));
        add("POST " + breaches + "/{id}/persons", breach("POST", "/persons", Map.of("at", "2026-11-20T11:00:00Z")));
        add("POST " + breaches + "/{id}/phases", breach("POST", "/phases", Map.of("text", "Mer")));
        add("POST " + breaches + "/{id}/closing", breach("POST", "/closing", NOTHING));
        add(
                "GET /api/console/breach-choices",
                everybodys((mine, tried) -> console("GET", "/api/console/breach-choices", null)));
        add(
                "GET /api/console/breach-register/sheet",
                own((mine, tried) -> console("GET", "/api/console/breach-register/sheet", null)));
        add(
                "GET /api/console/breach-register/page",
                own((mine, tried) -> console("GET", "/api/console/breach-register/page", null)));
    }

    private static Attempt breach(String method, String rest, Map<String, Object> body) {
        return like("breach", (mine, tried) -> console(method, "/api/console/breaches/" + tried.breach() + rest, body));
    }

    /** One without a risk, so that it can be closed. */
    static Map<String, Object> breach() {
        return Map.of(
                "noticedAt", "2026-11-20T10:00:00Z",
                "account", "En liste lå åpen",
                "assessment", "Ingen har sett den",
                "risk", "none",
                "categories", List.of("contact-details"));
    }

    /** Of a field that a person who chats has not given. */
    static Map<String, Object> lookUp(String field) {
        return Map.of(
                "id", Held.id(),
                "field", field,
                "value", field.equals("mobile") ? "+47 406 12 345" : "Storgata 1, 0155 Oslo",
                "source", "other-listing",
                "sourceName", "Gule Sider",
                "reason", "reach",
                "why", "Samtalen ble brutt");
    }

    private static Map<String, Object> recipient() {
        return TestRecipients.details("Forsøk", Held.id() + ".example.com");
    }

    private void consents() {
        String contacts = "/api/console/contacts/";
        add(
                "GET " + contacts + "{id}/consents",
                like("contact", (mine, tried) -> console("GET", contacts + tried.contact() + "/consents", null)));
        add(
                "POST " + contacts + "{id}/consents",
                like(
                        "contact",
                        (mine, tried) -> console("POST", contacts + tried.contact() + "/consents", spokenChoice())));
        add(
                "POST " + contacts + "{id}/consents/link",
                like(
                        "contact",
                        (mine, tried) -> console(
                                "POST", contacts + tried.contact() + "/consents/link", Map.of("purpose", "improve"))));
    }

    private void settings() {
        String replies = "/api/console/canned-replies";
        add("GET " + replies, own((mine, tried) -> console("GET", replies, null)));
        add("POST " + replies, own((mine, tried) -> console("POST", replies, reply())));
        add(
                "PUT " + replies + "/{id}",
                like("canned reply", (mine, tried) -> console("PUT", replies + "/" + tried.cannedReply(), reply())));
        add(
                "DELETE " + replies + "/{id}",
                like("canned reply", (mine, tried) -> console("DELETE", replies + "/" + tried.cannedReply(), null)));
        requests();
        String audit = "/api/console/audit";
        add(
                "GET " + audit,
                own((mine, tried) -> console("GET", audit, null)),
                new Attempt(
                        "contact",
                        OWN_ONLY,
                        (mine, tried) -> console("GET", audit + "?contact=" + tried.contact(), null)));
        add("GET " + audit + "/export", own((mine, tried) -> console("GET", audit + "/export", null)));
        String entrypoints = "/api/console/entrypoints";
        add("GET " + entrypoints, own((mine, tried) -> console("GET", entrypoints, null)));
        add(
                "GET " + entrypoints + "/{id}",
                like("entrypoint", (mine, tried) -> console("GET", entrypoints + "/" + tried.entrypoint(), null)));
        add(
                "POST " + entrypoints,
                like("team", (mine, tried) -> console("POST", entrypoints, entrypoint(tried.team()))));
        add(
                "PUT " + entrypoints + "/{id}",
                like(
                        "entrypoint",
                        (mine, tried) ->
                                console("PUT", entrypoints + "/" + tried.entrypoint(), entrypoint(mine.team()))),
                like(
                        "team",
                        (mine, tried) ->
                                console("PUT", entrypoints + "/" + mine.entrypoint(), entrypoint(tried.team()))));
    }

    private void requests() {
        String requests = "/api/console/privacy/requests";
        String one = requests + "/{id}";
        add("GET " + requests, own((mine, tried) -> console("GET", requests, null)));
        add(
                "POST " + requests,
                like(
                        "contact",
                        (mine, tried) -> console(
                                "POST",
                                requests,
                                Map.of(
                                        "id",
                                        Held.id(),
                                        "contactId",
                                        tried.contact(),
                                        "kind",
                                        "access",
                                        "receivedAt",
                                        "2026-01-05T10:00:00Z",
                                        "language",
                                        "nb",
                                        "text",
                                        "Et brev"))));
        add("GET " + one, request("GET", "", null));
        add("POST " + one + "/identity", request("POST", "/identity", Map.of("text", "Fødselsår")));
        add("POST " + one + "/work", request("POST", "/work", NOTHING));
        add("POST " + one + "/extension", request("POST", "/extension", Map.of("text", "Det er mye")));
        add("POST " + one + "/answer", request("POST", "/answer", Map.of("text", "Her er det")));
        Map<String, Object> refusal = Map.of("ground", "unfounded", "text", "Fordi");
        add("POST " + one + "/refusal", request("POST", "/refusal", refusal));
        add("POST " + one + "/refusal/preview", request("POST", "/refusal/preview", refusal));
        add("POST " + one + "/erasure", request("POST", "/erasure", Map.of("id", Held.id())));
        add(
                "POST " + one + "/steps/{step}/sent",
                like("request of a letter", (mine, tried) -> sent(tried.letterRequest(), tried)),
                like("letter", (mine, tried) -> sent(mine.letterRequest(), tried)));
        add(
                "POST /api/console/privacy/people/search",
                own((mine, tried) ->
                        console("POST", "/api/console/privacy/people/search", Map.of("words", tried.email()))));
        add("POST " + one + "/steps", request("POST", "/steps", Map.of("action", "exported")));
        add(
                "POST /api/console/conversations/{id}/requests",
                like(
                        "conversation",
                        (mine, tried) -> console(
                                "POST",
                                CONSOLE + tried.conversation() + "/requests",
                                Map.of("id", Held.id(), "kind", "erasure", "seq", 1))));
    }

    private static Attempt request(String method, String rest, @Nullable Object body) {
        return like(
                "request",
                (mine, tried) -> console(method, "/api/console/privacy/requests/" + tried.request() + rest, body));
    }

    private static Attempt.Call sent(String request, Held tried) {
        return console(
                "POST",
                "/api/console/privacy/requests/" + request + "/steps/" + tried.letter() + "/sent",
                Map.of("on", tried.letterDay()));
    }

    private void notice() {
        String notice = "/api/console/privacy/notice";
        add("GET " + notice, own((mine, tried) -> console("GET", notice, null)));
        add(
                "GET " + notice + "/difference",
                own((mine, tried) -> console("GET", notice + "/difference?language=nb", null)));
        add(
                "PUT " + notice + "/controller",
                own((mine, tried) -> console("PUT", notice + "/controller", Map.of("name", "Fjell AS"))));
        add(
                "PUT " + notice + "/choices",
                own((mine, tried) -> console("PUT", notice + "/choices", noticeChoices("Et forsøk"))));
        add(
                "POST " + notice + "/versions",
                like(
                        "mark of a draft",
                        (mine, tried) -> console(
                                "POST",
                                notice + "/versions",
                                Map.of(
                                        "mark",
                                        tried.noticeMark(),
                                        "description",
                                        words("Et forsøk"),
                                        "announcement",
                                        words("Et forsøk")))));
        add(
                "GET /api/console/privacy/records/{record}/{form}",
                own((mine, tried) -> console("GET", "/api/console/privacy/records/controller/csv", null)),
                own((mine, tried) -> console("GET", "/api/console/privacy/records/processor/csv", null)));
    }

    static Map<String, Object> noticeChoices(String addition) {
        return Map.of("shorter", Map.of("dialogue/deliver", 1000), "additions", Map.of("security", words(addition)));
    }

    private static Map<String, String> words(String text) {
        return Map.of("nb", text, "en", text);
    }

    private void sessions() {
        String session = "/api/console/session";
        add("GET " + session, own((mine, tried) -> console("GET", session, null)));
        add(
                "POST " + session,
                own((mine, tried) ->
                        console("POST", session, Map.of("email", mine.email(), "password", Company.PASSWORD))));
        add("DELETE " + session, own((mine, tried) -> console("DELETE", session, null)));
        add(
                "PUT /api/console/availability",
                own((mine, tried) -> console("PUT", "/api/console/availability", Map.of("availability", "busy"))));
        add("GET /api/console/agents", own((mine, tried) -> console("GET", "/api/console/agents", null)));
        add("GET /api/console/teams", own((mine, tried) -> console("GET", "/api/console/teams", null)));
        add(
                "POST /api/setup",
                new Attempt(
                        "a token",
                        CLOSED,
                        (mine, tried) -> console("POST", "/api/setup", Map.of("token", tried.token()))));
    }

    void add(String operation, Attempt... ways) {
        attempts.put(operation, List.of(ways));
    }

    static Attempt own(Sample sample) {
        return new Attempt("nothing", OWN_ONLY, sample);
    }

    /** The same for every account: what the product or the law says. */
    static Attempt everybodys(Sample sample) {
        return new Attempt("nothing", Expected.EVERYBODYS, sample);
    }

    static Attempt like(String tried, Sample sample) {
        return new Attempt(tried, LIKE_UNKNOWN, sample);
    }

    static Attempt visitors(Sample sample) {
        return new Attempt("conversation", Expected.LIKE_UNKNOWN_FOR_ANY_VISITOR, sample);
    }

    static Attempt conversation(String method, String rest, @Nullable Object body) {
        return like("conversation", (mine, tried) -> console(method, CONSOLE + tried.conversation() + rest, body));
    }

    private static Call transfer(Held what, String to, String id) {
        return console("POST", CONSOLE + what.conversation() + "/transfer", Map.of(to, id));
    }

    static Call console(String method, String path, @Nullable Object body) {
        return call(method, path, body, null);
    }

    static Call call(String method, String path, @Nullable Object body, @Nullable String token) {
        return new Call(method, path, body, token);
    }

    static Map<String, Object> text(String id) {
        return Map.of("id", id, "text", "Et forsøk");
    }

    private static Map<String, Object> start(String conversation, String noticeVersion) {
        return Map.of("conversationId", conversation, "noticeVersion", noticeVersion, "message", text(Held.id()));
    }

    private static Map<String, Object> spokenChoice() {
        return Map.of(
                "id", Held.id(), "purpose", "improve", "choice", "withdrawn", "words", "Nei takk", "language", "nb");
    }

    /** What a company's own consent tool hands over. */
    static Map<String, Object> choice(boolean yes) {
        return Map.of(
                "id", Held.id(), "purpose", "improve", "yes", yes, "oldEnough", yes, "language", "nb", "words", "Ja?");
    }

    private static Map<String, Object> reply() {
        return Map.of(
                "shortcut", "f-" + Held.id().substring(24), "title", "Forsøk", "body", "Et forsøk", "language", "nb");
    }

    private static Map<String, Object> entrypoint(String team) {
        return Map.of(
                "teamId",
                team,
                "name",
                "Forsøk",
                "origins",
                List.of("https://www.example.no"),
                "languages",
                List.of("nb"),
                "accent",
                "#0b5cad",
                "texts",
                Map.of("nb", Map.of("title", "Spør oss", "greeting", "Hei")),
                "fields",
                List.of(Map.of("name", "email", "required", false)),
                "consents",
                List.of("improve"));
    }
}
