package no.samtale.privacy.portal;

import java.util.List;
import no.samtale.audit.AuditActor;
import no.samtale.platform.ContactId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.corrections.CorrectContact;
import no.samtale.privacy.corrections.CorrectableThing;
import no.samtale.privacy.corrections.CorrectableThings;
import no.samtale.privacy.corrections.Corrected;
import no.samtale.privacy.corrections.Correction;
import no.samtale.privacy.register.Language;
import org.springframework.stereotype.Component;

/** Correction by the person (GDPR Art. 16): what comes from them alone is replaced, to the rest they add what they say. */
@Component
public class PortalCorrections {
    private final CorrectableThings things;
    private final CorrectContact correct;

    PortalCorrections(CorrectableThings things, CorrectContact correct) {
        this.things = things;
        this.correct = correct;
    }

    /** What the person can correct: each value that is theirs to say, and each sort of thing that is not. */
    public List<CorrectableThing> all(PortalPrincipal person, Language language) {
        return things.of(person.account(), person.contacts(), language, AuditActor.PERSON);
    }

    /**
     * Corrects it in whichever of the person's contacts it stands.
     *
     * @throws Problem not_found if it stands in none; invalid_field as {@link CorrectContact#correct}
     */
    public Corrected correct(PortalPrincipal person, Correction correction) {
        for (ContactId contact : person.contacts()) {
            try {
                return correct.correct(person.account(), contact, correction, AuditActor.PERSON);
            } catch (Problem refused) {
                if (refused.code() != ProblemCode.NOT_FOUND) {
                    throw refused;
                }
            }
        }
        throw new Problem(ProblemCode.NOT_FOUND);
    }
}
