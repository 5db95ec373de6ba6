package no.samtale.inboxes;

import no.samtale.platform.InboxId;
import org.jspecify.annotations.Nullable;

/**
 * When an entrypoint is answered, and what happens when nobody does.
 *
 * @param hours null if always open
 * @param formEmail whether who leaves a message while nobody is there is asked for an e-mail address
 * @param onward by which a chat goes on by e-mail after its visitor has left, if they want that; null if none does
 */
public record EntrypointService(
        @Nullable OpeningHours hours,
        Patience patience,
        AskedEmail formEmail,
        @Nullable InboxId onward) {
    /** Always open, with the usual patience. */
    public static final EntrypointService USUAL =
            new EntrypointService(null, Patience.USUAL, AskedEmail.AS_BEFORE_CHAT, null);
}
