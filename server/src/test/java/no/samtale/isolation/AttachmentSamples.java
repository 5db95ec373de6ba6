package no.samtale.isolation;

import static no.samtale.isolation.Attempt.Expected.LIKE_UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Visitors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Files of conversations, and their way. */
final class AttachmentSamples implements FeatureSamples {
    private static final String CONSOLE = "/api/console/conversations/";
    private static final String WIDGET = "/api/widget/conversations/";

    /** The file of each company's person in the portal, by the company's mark: one enters a few times at the most. */
    private final Map<String, String> personal = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> live(LivedInCompany company, Held held) {
        byte[] text = text(company);
        Caller visitor = company.visitor(held.token());
        String theirs = WIDGET + held.conversation();
        String ours = CONSOLE + held.conversation();
        String sent = sent(visitor, theirs, company.mark(), text);
        return Map.of(
                "sent", sent,
                "coming", started(visitor, theirs, company.mark(), 4),
                "agentComing", started(company.agent(), ours, company.mark(), 4),
                "link", link(visitor, theirs, sent),
                "agentLink", link(company.agent(), ours, sent),
                "personal", personal.computeIfAbsent(company.mark(), mark -> sentInThePortal(company)));
    }

    /** Somebody who has sent a file, and goes from the chat into the portal. */
    private static String sentInThePortal(LivedInCompany company) {
        String token = Visitors.token(company.entrypoint().id());
        String conversation = Held.id();
        company.start(token, conversation, Held.id());
        Caller visitor = company.visitor(token);
        String file = sent(visitor, WIDGET + conversation, company.mark(), text(company));
        String code = done(visitor.post("/api/widget/handoff", Map.of()))
                .body()
                .path("code")
                .asString();
        done(company.visitorOfPortal().post("/api/portal/session", Map.of("handoff", code)));
        return file;
    }

    private static byte[] text(LivedInCompany company) {
        return ("Dette er fila til " + company.mark()).getBytes(StandardCharsets.UTF_8);
    }

    private static String started(Caller caller, String conversation, String mark, int size) {
        String id = Held.id();
        done(caller.post(conversation + "/attachments", announced(id, mark, size)));
        return id;
    }

    private static String sent(Caller caller, String conversation, String mark, byte[] bytes) {
        String id = started(caller, conversation, mark, bytes.length);
        done(caller.send("PATCH", conversation + "/attachments/" + id + "?offset=0", bytes));
        done(caller.post(conversation + "/messages", Map.of("id", Held.id(), "text", "", "attachments", List.of(id))));
        return id;
    }

    private static String link(Caller caller, String conversation, String file) {
        JsonNode link = done(caller.get(conversation + "/attachments/" + file + "/link"))
                .body();
        return link.path("url").asString().replaceFirst(".*/", "");
    }

    private static Map<String, Object> announced(String id, String name, int size) {
        return Map.of("id", id, "name", name + ".txt", "size", size);
    }

    @Override
    public void addTo(Operations operations) {
        ofVisitors(operations);
        ofAgents(operations);
        operations.add(
                "GET /api/portal/files/{file}",
                new Attempt(
                        "file",
                        LIKE_UNKNOWN,
                        (mine, tried) -> Operations.console("GET", "/api/portal/files/" + tried.of("personal"), null)));
    }

    private static void ofVisitors(Operations operations) {
        String files = "/api/widget/conversations/{id}/attachments";
        operations.add(
                "POST " + files,
                Operations.visitors((mine, tried) -> Operations.call(
                        "POST",
                        WIDGET + tried.conversation() + "/attachments",
                        announced(Held.id(), "ny", 4),
                        mine.token())));
        operations.add("GET " + files + "/{attachment}", visitors("GET", "coming", "", null));
        operations.add(
                "PATCH " + files + "/{attachment}",
                visitors("PATCH", "coming", "?offset=0", "hei!".getBytes(StandardCharsets.US_ASCII)));
        operations.add("DELETE " + files + "/{attachment}", visitors("DELETE", "coming", "", null));
        operations.add("GET " + files + "/{attachment}/link", visitors("GET", "sent", "/link", null));
        operations.add(
                "GET /api/widget/files/{link}",
                Operations.own((mine, tried) ->
                        Operations.call("GET", "/api/widget/files/" + mine.of("link"), null, mine.token())));
    }

    private static Attempt visitors(String method, String file, String rest, @Nullable Object body) {
        return Operations.visitors((mine, tried) -> Operations.call(
                method, WIDGET + tried.conversation() + "/attachments/" + tried.of(file) + rest, body, mine.token()));
    }

    private static void ofAgents(Operations operations) {
        String files = "/api/console/conversations/{id}/attachments";
        operations.add(
                "POST " + files,
                Operations.like(
                        "conversation",
                        (mine, tried) -> Operations.console(
                                "POST",
                                CONSOLE + tried.conversation() + "/attachments",
                                announced(Held.id(), "ny", 4))));
        operations.add("GET " + files + "/{attachment}", agents("GET", "agentComing", "", null));
        operations.add(
                "PATCH " + files + "/{attachment}",
                agents("PATCH", "agentComing", "?offset=0", "hei!".getBytes(StandardCharsets.US_ASCII)));
        operations.add("DELETE " + files + "/{attachment}", agents("DELETE", "agentComing", "", null));
        operations.add("GET " + files + "/{attachment}/link", agents("GET", "sent", "/link", null));
        operations.add(
                "GET /api/console/files/{link}",
                Operations.like(
                        "link",
                        (mine, tried) ->
                                Operations.console("GET", "/api/console/files/" + tried.of("agentLink"), null)));
    }

    private static Attempt agents(String method, String file, String rest, @Nullable Object body) {
        return Operations.like(
                "conversation",
                (mine, tried) -> Operations.console(
                        method, CONSOLE + tried.conversation() + "/attachments/" + tried.of(file) + rest, body));
    }

    private static Answer done(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError("Not done: " + answer);
        }
        return answer;
    }
}
