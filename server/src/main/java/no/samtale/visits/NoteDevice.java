package no.samtale.visits;

import no.samtale.conversations.AccessibleConversation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what the browser says of itself (promise P11). Nothing is asked of it that it does not send anyway. */
@Component
class NoteDevice {
    private final NoteTrace note;

    NoteDevice(NoteTrace note) {
        this.note = note;
    }

    /** Notes it; a header that says nothing is not worth a row. */
    void note(AccessibleConversation of, @Nullable String userAgent) {
        Device device = Device.of(userAgent == null ? "" : userAgent);
        if (device.isKnown()) {
            note.note(Trace.DEVICE, of, device.words(), false);
        }
    }
}
