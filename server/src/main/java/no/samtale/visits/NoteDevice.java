package no.samtale.visits;

import no.samtale.conversations.AccessibleConversation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what the browser says of itself (promise P11). Nothing is asked of it that it does not send anyway. */
@Component
class NoteDevice {
    private final NoteTrace note;
    private final Agreement agreement;

    NoteDevice(NoteTrace note, Agreement agreement) {
        this.note = note;
        this.agreement = agreement;
    }

    /** Notes it; a header that says nothing is not worth a row. */
    void note(AccessibleConversation of, @Nullable String userAgent) {
        Device device = Device.of(userAgent == null ? "" : userAgent);
        if (device.isKnown() && agreement.stands(of)) {
            note.note(Trace.DEVICE, of, device.words(), false);
        }
    }
}
