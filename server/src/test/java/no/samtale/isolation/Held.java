package no.samtale.isolation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import no.samtale.platform.EntrypointId;
import no.samtale.testing.Visitors;

/**
 * Ids of one account, as a caller would give them. What has such an id comes to be when it is first asked for, as few
 * calls need more than two of them.
 */
final class Held {
    /** What the core holds; features hold more, by names of their own. */
    static final List<String> OF_THE_CORE = List.of(
            "account",
            "conversation",
            "contact",
            "heldContact",
            "hold",
            "token",
            "visitorMessage",
            "message",
            "note",
            "entrypoint",
            "cannedReply",
            "agent",
            "team",
            "connection",
            "cursor",
            "email",
            "recipient",
            "recipientTask",
            "request",
            "letterRequest",
            "letter",
            "letterDay",
            "noticeMark",
            "breach",
            "disclosure",
            "approvedDisclosure",
            "givenDisclosure",
            "archived");

    private final Map<String, String> known = new HashMap<>();
    private final BiFunction<Held, String, String> maker;

    /** @param maker makes what is asked for by a name, and gives its id */
    Held(BiFunction<Held, String, String> maker) {
        this.maker = maker;
    }

    /** The id that is known by this name; for the names of a feature, see {@link FeatureSamples#live}. */
    String of(String name) {
        String value = known.get(name);
        if (value == null) {
            value = maker.apply(this, name);
            known.put(name, value);
        }
        return value;
    }

    Held with(Map<String, String> ids) {
        known.putAll(ids);
        return this;
    }

    /** Ids of nothing. */
    static Held unknown() {
        return new Held((held, name) -> switch (name) {
            case "token" -> Visitors.token(EntrypointId.random());
            case "email" -> "ingen@example.no";
            case "letterDay" -> "2026-01-06";
            default -> id();
        });
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    String account() {
        return of("account");
    }

    String conversation() {
        return of("conversation");
    }

    String contact() {
        return of("contact");
    }

    /** Somebody else, of whom {@link #hold} is. */
    String heldContact() {
        return of("heldContact");
    }

    String hold() {
        return of("hold");
    }

    String token() {
        return of("token");
    }

    String visitorMessage() {
        return of("visitorMessage");
    }

    String message() {
        return of("message");
    }

    String note() {
        return of("note");
    }

    String entrypoint() {
        return of("entrypoint");
    }

    String cannedReply() {
        return of("cannedReply");
    }

    String agent() {
        return of("agent");
    }

    String team() {
        return of("team");
    }

    /** The name of an agent's connection by long poll. */
    String connection() {
        return of("connection");
    }

    /** Of the second page of the account's list. */
    String cursor() {
        return of("cursor");
    }

    String email() {
        return of("email");
    }

    String recipient() {
        return of("recipient");
    }

    String recipientTask() {
        return of("recipientTask");
    }

    String request() {
        return of("request");
    }

    /** Another request, whose answer {@link #letter} of {@link #letterDay} has still to be sent. */
    String letterRequest() {
        return of("letterRequest");
    }

    String letter() {
        return of("letter");
    }

    String letterDay() {
        return of("letterDay");
    }

    /** Of a draft of the notice that has not been published. */
    String noticeMark() {
        return of("noticeMark");
    }

    String breach() {
        return of("breach");
    }

    String disclosure() {
        return of("disclosure");
    }

    String approvedDisclosure() {
        return of("approvedDisclosure");
    }

    String givenDisclosure() {
        return of("givenDisclosure");
    }

    String archived() {
        return of("archived");
    }
}
