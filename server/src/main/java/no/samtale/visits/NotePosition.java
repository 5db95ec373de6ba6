package no.samtale.visits;

import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** Notes roughly where a visitor is, who has just pressed the button that shares it (promise P13). */
@Component
public class NotePosition {
    private final NoteTrace note;
    private final Agreement agreement;

    NotePosition(NoteTrace note, Agreement agreement) {
        this.note = note;
        this.agreement = agreement;
    }

    /**
     * Notes the area around the place.
     *
     * @throws Problem purpose_refused without a consent; restricted; invalid_field for what is no place
     */
    public void note(AccessibleConversation of, double latitude, double longitude) {
        agreement.require(of);
        Area area = Area.around(latitude, longitude).orElseThrow(() -> Problem.invalidField("latitude"));
        note.note(Trace.POSITION, of, area.text(), false);
    }
}
