package no.samtale.accounts.staff;

import java.time.Instant;

/**
 * A link that was made: told once, to whoever passes it on.
 *
 * @param token what stands in the link
 */
public record MadeLink(String token, Instant expires) {
    /** Not printed: it lets in. */
    @Override
    public String toString() {
        return "MadeLink[…]";
    }
}
