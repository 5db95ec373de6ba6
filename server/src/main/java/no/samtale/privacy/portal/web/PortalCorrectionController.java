package no.samtale.privacy.portal.web;

import java.util.List;
import java.util.UUID;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.corrections.CorrectableThing;
import no.samtale.privacy.corrections.Corrected;
import no.samtale.privacy.corrections.Correction;
import no.samtale.privacy.portal.PortalCorrections;
import no.samtale.privacy.portal.PortalPrincipal;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.screening.SensitiveNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Correction (GDPR Art. 16), by the person. */
@RestController
@RequestMapping("/api/portal/corrections")
class PortalCorrectionController {
    private final PortalCorrections corrections;

    PortalCorrectionController(PortalCorrections corrections) {
        this.corrections = corrections;
    }

    /**
     * A correction; its id is made by the caller.
     *
     * @param row of the value that is replaced
     */
    record OwnCorrectionRequest(
            UUID id, String table, String column, @Nullable UUID row, String text) {
        @Override
        public String toString() {
            return "OwnCorrectionRequest[" + id + "]";
        }
    }

    /** @param masked what was masked in the text, if anything */
    record OwnCorrectionAnswer(Corrected result, @Nullable List<SensitiveNumber> masked) {}

    @GetMapping
    List<CorrectableThing> all(PortalPrincipal person, @RequestParam(defaultValue = "nb") String language) {
        return corrections.all(person, Language.of(language).orElseThrow(() -> Problem.invalidField("language")));
    }

    @PostMapping
    OwnCorrectionAnswer correct(PortalPrincipal person, @RequestBody OwnCorrectionRequest request) {
        ScreenedText text = ScreenedText.of(Checks.text("text", request.text(), Limits.MESSAGE_LENGTH));
        Correction correction = new Correction(request.id(), request.table(), request.column(), request.row(), text);
        return new OwnCorrectionAnswer(corrections.correct(person, correction), text.masked());
    }
}
