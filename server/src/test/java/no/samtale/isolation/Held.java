package no.samtale.isolation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.samtale.platform.EntrypointId;
import no.samtale.testing.Visitors;

/**
 * Ids of one account, as a caller would give them.
 *
 * @param heldContact somebody else, of whom {@code hold} is
 * @param connection the name of an agent's connection by long poll
 * @param letterRequest another request, whose answer {@code letter} of {@code letterDay} has still to be sent
 * @param noticeMark of a draft of the notice that has not been published
 * @param cursor of the second page of the account's list
 * @param more what features hold, by names of their own
 */
record Held(
        String account,
        String conversation,
        String contact,
        String heldContact,
        String hold,
        String token,
        String visitorMessage,
        String message,
        String note,
        String entrypoint,
        String cannedReply,
        String agent,
        String team,
        String connection,
        String cursor,
        String email,
        String recipient,
        String recipientTask,
        String request,
        String letterRequest,
        String letter,
        String letterDay,
        String noticeMark,
        String breach,
        String disclosure,
        String approvedDisclosure,
        String givenDisclosure,
        String archived,
        Map<String, String> more) {

    /** The id that a feature's samples have named so; of nothing, where nothing is held. */
    String of(String name) {
        if (this.more == NOTHING) {
            return id();
        }
        return Objects.requireNonNull(more.get(name), () -> "No feature lives with " + name);
    }

    Held with(Map<String, String> more) {
        return new Held(
                account,
                conversation,
                contact,
                heldContact,
                hold,
                token,
                visitorMessage,
                message,
                note,
                entrypoint,
                cannedReply,
                agent,
                team,
                connection,
                cursor,
                email,
                recipient,
                recipientTask,
                request,
                letterRequest,
                letter,
                letterDay,
                noticeMark,
                breach,
                disclosure,
                approvedDisclosure,
                givenDisclosure,
                archived,
                more);
    }

    private static final Map<String, String> NOTHING = new HashMap<>();

    /** Ids of nothing. */
    static Held unknown() {
        return new Held(
                id(),
                id(),
                id(),
                id(),
                id(),
                Visitors.token(EntrypointId.random()),
                id(),
                id(),
                id(),
                id(),
                id(),
                id(),
                id(),
                id(),
                id(),
                "ingen@example.no",
                id(),
                id(),
                id(),
                id(),
                id(),
                "2026-01-06",
                id(),
                id(),
                id(),
                id(),
                id(),
                id(),
                NOTHING);
    }

    static String id() {
        return UUID.randomUUID().toString();
    }
}
