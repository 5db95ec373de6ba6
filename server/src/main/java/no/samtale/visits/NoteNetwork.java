package no.samtale.visits;

import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.Purpose;
import no.samtale.privacy.consent.Consents;
import org.springframework.stereotype.Component;

/** Notes the network that a conversation came from, to prevent abuse (promise P11). The whole address is never kept. */
@Component
public class NoteNetwork {
    private final NoteTrace note;
    private final Consents consents;

    NoteNetwork(NoteTrace note, Consents consents) {
        this.note = note;
        this.consents = consents;
    }

    /** Notes it, once for each conversation. */
    public void note(AccessibleConversation of, String address) {
        if (!consents.objects(of.account(), of.contact(), Purpose.PREVENT_ABUSE)) {
            ShortAddress.of(address).ifPresent(shortened -> note.note(Trace.NETWORK, of, shortened, true));
        }
    }
}
