package no.samtale.privacy.portal;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;

/**
 * The person who asks. A controller under {@code /api/portal} that takes one as an argument gets it, or the request is refused
 * as not signed in. Everything a person can reach is reached by this: no operation of the portal takes a contact's id.
 *
 * @param entered one at the least: what they came in to
 * @param contacts those, then all that are linked with them: all that are theirs, as one person's
 * @param secret what the session is known by
 */
public record PortalPrincipal(
        AccountId account, List<ContactId> entered, List<ContactId> contacts, Way way, PortalSecret secret) {
    public PortalPrincipal {
        entered = List.copyOf(entered);
        contacts = List.copyOf(contacts);
        if (entered.isEmpty()) {
            throw new Problem(ProblemCode.NOT_SIGNED_IN);
        }
    }

    /** How somebody came in. Stored by its name in lower case: never renamed. */
    public enum Way {
        /** From an open chat, whose contact alone is reached, linked or not: a browser is no proof of an address. */
        CHAT,
        /** By a code to an e-mail address, which so is verified. */
        EMAIL
    }
}
