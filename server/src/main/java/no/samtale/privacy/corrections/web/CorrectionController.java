package no.samtale.privacy.corrections.web;

import java.util.List;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditActor;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.corrections.CorrectContact;
import no.samtale.privacy.corrections.CorrectableThing;
import no.samtale.privacy.corrections.CorrectableThings;
import no.samtale.privacy.corrections.Corrected;
import no.samtale.privacy.corrections.Correction;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.screening.SensitiveNumber;
import no.samtale.privacy.subjects.SubjectAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Corrects what is kept of a contact, for privacy officers and administrators. */
@RestController
@RequestMapping("/api/console/contacts/{id}/corrections")
class CorrectionController {
    private final SubjectAccess access;
    private final CorrectContact correct;
    private final CorrectableThings things;

    CorrectionController(SubjectAccess access, CorrectContact correct, CorrectableThings things) {
        this.things = things;
        this.access = access;
        this.correct = correct;
    }

    /**
     * A correction; its id is made by the caller.
     *
     * @param row the id of the row, for what is replaced; left out, what is said is kept beside what stands there
     */
    record CorrectionRequest(
            UUID id, String table, String column, @Nullable UUID row, String text) {
        @Override
        public String toString() {
            return "CorrectionRequest[" + id + "]";
        }
    }

    /** @param masked what was masked in the text, if anything */
    record CorrectionAnswer(Corrected result, java.util.@Nullable List<SensitiveNumber> masked) {}

    /** What there is to correct, and what stands there now. */
    @GetMapping
    List<CorrectableThing> all(
            AgentPrincipal agent, @PathVariable ContactId id, @RequestParam(defaultValue = "nb") String language) {
        access.require(agent, id);
        Language chosen = Language.of(language).orElseThrow(() -> Problem.invalidField("language"));
        return things.of(agent.account(), List.of(id), chosen, AuditActor.of(agent));
    }

    @PostMapping
    CorrectionAnswer correct(AgentPrincipal agent, @PathVariable ContactId id, @RequestBody CorrectionRequest request) {
        access.require(agent, id);
        ScreenedText text = ScreenedText.of(Checks.text("text", request.text(), Limits.MESSAGE_LENGTH));
        Correction correction = new Correction(request.id(), request.table(), request.column(), request.row(), text);
        return new CorrectionAnswer(
                correct.correct(agent.account(), id, correction, AuditActor.of(agent)), text.masked());
    }
}
