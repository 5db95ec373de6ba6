package no.samtale.conversations.onward;

import java.util.Locale;
import java.util.UUID;
import no.samtale.platform.ConversationId;
import no.samtale.platform.InboxId;

/**
 * That the visitor of a chat wants the answer by e-mail after leaving.
 *
 * @param identity the address
 * @param inbox that it is sent by
 * @param due whether the mail that asks for a proof may be tried now
 */
record OnwardWish(ConversationId conversation, UUID identity, InboxId inbox, State state, boolean due) {
    /** How far it has come while its address is not proved. Stored by {@link #code}: never renamed, only added to. */
    enum State {
        /** Nothing has been sent. */
        WISHED,
        /** A mail that asks for a proof has left, or may have: it is not sent again. */
        ASKED,
        /** The address takes no mail. */
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
