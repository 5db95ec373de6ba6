package no.samtale.isolation;

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
        String archived) {

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
                id());
    }

    static String id() {
        return UUID.randomUUID().toString();
    }
}
