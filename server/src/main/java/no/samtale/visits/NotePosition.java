package no.samtale.visits;

import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.consent.Consents;
import org.springframework.stereotype.Component;

/** Notes roughly where a visitor is, who has just pressed the button that shares it (promise P13). */
@Component
public class NotePosition {
    private final NoteTrace note;
    private final Consents consents;

    NotePosition(NoteTrace note, Consents consents) {
        this.note = note;
        this.consents = consents;
    }

    /**
     * Notes the area around the place.
     *
     * @throws Problem purpose_refused without a consent; invalid_field for what is no place
     */
    public void note(AccessibleConversation of, double latitude, double longitude) {
        if (!consents.stands(of.account(), of.contact(), Purpose.IMPROVE)) {
            throw new Problem(ProblemCode.PURPOSE_REFUSED);
        }
        Area area = Area.around(latitude, longitude).orElseThrow(() -> Problem.invalidField("latitude"));
        note.note(Trace.POSITION, of, area.text(), false);
    }
}
