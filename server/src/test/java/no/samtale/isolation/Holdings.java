package no.samtale.isolation;

import static no.samtale.isolation.LivedInCompany.done;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.samtale.platform.ContactId;
import no.samtale.testing.Caller;
import no.samtale.testing.TestMail;
import no.samtale.testing.TestRecipients;
import no.samtale.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** What a company comes to hold: by the API, with its mark in each text, and when it is asked for. */
final class Holdings {
    private static final Map<String, FeatureSamples> BY_NAME = new ConcurrentHashMap<>();

    private final LivedInCompany company;
    private boolean knocked;

    Holdings(LivedInCompany company) {
        this.company = company;
    }

    /** A new conversation that an agent has, with a message of each side, a note, and all that a visitor may choose. */
    Held begin() {
        Held held = new Held(this::make);
        String visitorMessage = Held.id();
        String conversation = Held.id();
        String token = Visitors.token(company.entrypoint().id());
        company.start(token, conversation, visitorMessage);
        String path = "/api/console/conversations/" + conversation;
        String message = Held.id();
        String note = Held.id();
        done(agent().post(path + "/pick", Map.of()));
        done(agent().post(path + "/messages", Map.of("id", message, "text", "Hei fra " + company.mark())));
        done(agent().post(path + "/notes", Map.of("id", note, "text", "Notat " + company.mark())));
        var unused = held.with(Map.of(
                "token", token,
                "conversation", conversation,
                "visitorMessage", visitorMessage,
                "message", message,
                "note", note));
        visit(held);
        return held;
    }

    /** All of it, and what has no id of its own. */
    Held all() {
        Held held = begin();
        restrictSomebody();
        knockAtThePortal(held.token());
        Held.OF_THE_CORE.forEach(held::of);
        FeatureSamples.ALL.forEach(feature -> live(feature, held));
        return held;
    }

    private String make(Held held, String name) {
        return switch (name) {
            case "account" -> company.account().toString();
            case "agent" -> company.colleagueId();
            case "entrypoint" -> company.entrypoint().id().toString();
            case "team" -> company.company().team().toString();
            case "email" -> company.agentsEmail();
            case "contact" -> contact(held.conversation());
            case "heldContact" -> somebody();
            case "hold" -> legalHold(held.heldContact());
            case "cannedReply" -> cannedReply();
            case "connection" -> connection();
            case "cursor" -> cursor();
            default -> ofThePrivacyDesk(held, name);
        };
    }

    private String ofThePrivacyDesk(Held held, String name) {
        return switch (name) {
            case "recipient" -> recipient(held.conversation());
            case "recipientTask" -> recipientTask();
            case "request" -> request(held.conversation());
            case "letterRequest" -> letterRequest();
            case "letter" -> letter(held.letterRequest()).path("id").asString();
            case "letterDay" -> letterDay(held.letterRequest());
            case "noticeMark" -> noticeMark();
            case "breach" -> breach();
            case "disclosure" -> disclosure(held, 0);
            case "approvedDisclosure" -> disclosure(held, 2);
            case "givenDisclosure" -> given(disclosure(held, 2));
            case "archived" -> archived(held.conversation());
            default -> ofFeatures(held, name);
        };
    }

    /** Lets the feature live that has held something by this name before, or each in turn until one does. */
    private String ofFeatures(Held held, String name) {
        FeatureSamples known = BY_NAME.get(name);
        return (known == null ? FeatureSamples.ALL.stream() : Stream.of(known))
                .map(feature -> live(feature, held).get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No feature lives with " + name));
    }

    private Map<String, String> live(FeatureSamples feature, Held held) {
        Map<String, String> ids = feature.live(company, held);
        ids.keySet().forEach(name -> BY_NAME.put(name, feature));
        var unused = held.with(ids);
        return ids;
    }

    /** What the agent has said, kept as documentation. */
    private String archived(String conversation) {
        List<Integer> seqs = new ArrayList<>();
        done(agent().get("/api/console/conversations/" + conversation + "/messages"))
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
        keeping.put("reason", "Ordren til " + company.mark());
        return done(agent().post("/api/console/conversations/" + conversation + "/archive", keeping))
                .body()
                .path("id")
                .asString();
    }

    private String request(String conversation) {
        String id = Held.id();
        done(agent().post(
                        "/api/console/conversations/" + conversation + "/requests",
                        Map.of("id", id, "kind", "access", "seq", 1)));
        return id;
    }

    /** Of somebody who wrote a letter and gave no address but their name; answered. */
    private String letterRequest() {
        String id = Held.id();
        String requests = "/api/console/privacy/requests";
        done(agent().post(
                        requests,
                        Map.of(
                                "id", id,
                                "stranger", Map.of("name", "Brevskriver " + company.mark()),
                                "kind", "access",
                                "arrival", "letter",
                                "receivedAt", "2026-01-05T10:00:00Z",
                                "language", "nb",
                                "text", "Et brev om " + company.mark())));
        done(agent().post(requests + "/" + id + "/answer", Map.of("text", "Et svar om " + company.mark())));
        return id;
    }

    private JsonNode letter(String request) {
        return done(agent().get("/api/console/privacy/requests/" + request))
                .body()
                .path("steps")
                .valueStream()
                .filter(step -> step.path("way").asString("").equals("letter"))
                .findFirst()
                .orElseThrow();
    }

    private String letterDay(String request) {
        return Instant.parse(letter(request).path("at").asString())
                .atZone(ZoneId.of("Europe/Oslo"))
                .toLocalDate()
                .toString();
    }

    /** Of a draft with words of its own, which is not published. */
    String noticeMark() {
        String notice = "/api/console/privacy/notice";
        String words = company.mark() + " " + Held.id();
        done(agent().put(
                        notice + "/controller",
                        Map.of("name", "Fjellsport " + company.mark(), "email", company.mark() + "@example.no")));
        return done(agent().put(notice + "/choices", Operations.noticeChoices(words)))
                .body()
                .at("/draft/mark")
                .asString();
    }

    /** A case about who talks there, approved by so many. */
    private String disclosure(Held held, int approvals) {
        Map<String, Object> demand = new HashMap<>(Operations.demand(held.contact()));
        demand.put("asked", "Alt om " + company.mark());
        String id = done(agent().post("/api/console/disclosures", demand))
                .body()
                .path("id")
                .asString();
        Stream.of(agent(), company.officer())
                .limit(approvals)
                .forEach(each -> done(each.post("/api/console/disclosures/" + id + "/approval", Map.of())));
        return id;
    }

    private String given(String disclosure) {
        done(agent().post("/api/console/disclosures/" + disclosure + "/delivery", Map.of()));
        return disclosure;
    }

    private String breach() {
        Map<String, Object> breach = new HashMap<>(Operations.breach());
        breach.put("account", "En liste over " + company.mark());
        String id = done(agent().post("/api/console/breaches", breach))
                .body()
                .path("id")
                .asString();
        done(agent().post("/api/console/breaches/" + id + "/phases", Map.of("text", "Mer om " + company.mark())));
        return id;
    }

    private String recipientTask() {
        eraseSomebody();
        return done(agent().get("/api/console/recipient-tasks"))
                .body()
                .at("/0/id")
                .asString();
    }

    /** A recipient that has been sent something about who talks there. */
    private String recipient(String conversation) {
        String host = Held.id() + ".example.com";
        String recipient = done(agent().post(
                                "/api/console/recipients", TestRecipients.details("Mottaker " + company.mark(), host)))
                .body()
                .path("id")
                .asString();
        company.company().sends(host, ContactId.of(contact(conversation)));
        return recipient;
    }

    /** A visitor who has said yes to being followed, and shares where it is; looked up elsewhere. */
    private void visit(Held held) {
        String path = "/api/widget/conversations/" + held.conversation();
        String contact = "/api/console/contacts/" + held.contact();
        Caller visitor = company.visitor(held.token())
                .with("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0 " + company.mark());
        done(visitor.post(path + "/choices", Operations.choice(true)));
        done(visitor.post(path + "/pages", Map.of("id", Held.id(), "path", "/" + company.mark())));
        done(visitor.post(path + "/position", Map.of("latitude", 59.91, "longitude", 10.75)));
        done(agent().post(contact + "/consents/link", Map.of("purpose", "improve")));
        Map<String, Object> lookUp = new HashMap<>(Operations.lookUp("address"));
        lookUp.put("sourceName", "Katalogen " + company.mark());
        done(agent().post("/api/console/conversations/" + held.conversation() + "/look-ups", lookUp));
    }

    private String contact(String conversation) {
        return done(agent().get("/api/console/conversations/" + conversation))
                .body()
                .at("/contact/id")
                .asString();
    }

    /** Whose mail is put off, so that it is still waiting. */
    String email() {
        return TestMail.LATER + company.mark() + "@example.no";
    }

    /** A chat's code that nobody uses, and a code by e-mail that does not come. */
    private void knockAtThePortal(String token) {
        done(company.visitor(token).post("/api/widget/handoff", Map.of()));
        if (!knocked) {
            // Once: more often than a few times an address is sent none.
            done(new Caller(company.port())
                    .post("/api/portal/codes", Map.of("account", company.account(), "email", email())));
            knocked = true;
        }
    }

    /** Somebody who has talked and is gone. */
    private void eraseSomebody() {
        String conversation = Held.id();
        company.start(Visitors.token(company.entrypoint().id()), conversation, Held.id());
        recipient(conversation);
        archived(conversation, 1);
        done(agent().post("/api/console/contacts/" + contact(conversation) + "/erasure", Map.of("id", Held.id())));
    }

    /** Somebody whose data lies unused, and what they say of it. */
    private void restrictSomebody() {
        String conversation = Held.id();
        company.start(Visitors.token(company.entrypoint().id()), conversation, Held.id());
        String path = "/api/console/contacts/" + contact(conversation);
        done(agent().post(path + "/restriction", Map.of("ground", "accuracy")));
        done(agent().post(
                        path + "/corrections",
                        Map.of(
                                "id",
                                Held.id(),
                                "table",
                                "conversation",
                                "column",
                                "started_at",
                                "text",
                                "Dagen før " + company.mark())));
    }

    /** A new contact. */
    private String somebody() {
        String conversation = Held.id();
        company.start(Visitors.token(company.entrypoint().id()), conversation, Held.id());
        return contact(conversation);
    }

    private String legalHold(String contact) {
        String id = Held.id();
        done(agent().post(
                        "/api/console/contacts/" + contact + "/holds",
                        Map.of("id", id, "reason", "Krav " + company.mark(), "reviewAt", "2099-01-01T00:00:00Z")));
        return id;
    }

    private String cannedReply() {
        Map<String, String> reply = Map.of(
                "shortcut",
                "svar-" + Held.id().substring(24),
                "title",
                company.mark(),
                "body",
                "Hei " + company.mark(),
                "language",
                "nb");
        return done(agent().post("/api/console/canned-replies", reply))
                .body()
                .path("id")
                .asString();
    }

    private String connection() {
        List<Map<String, Object>> hello = List.of(Map.of("type", "hello", "protocol", 1));
        return done(agent().post("/api/console/frames", Map.of("frames", hello)))
                .body()
                .path("connection")
                .asString();
    }

    /** Of a list with one row a page; the first page is the last one as long as there is but one conversation. */
    private String cursor() {
        company.start(Visitors.token(company.entrypoint().id()), Held.id(), Held.id());
        return done(agent().get("/api/console/conversations?view=all&limit=1"))
                .body()
                .path("next")
                .asString();
    }

    private Caller agent() {
        return company.agent();
    }
}
