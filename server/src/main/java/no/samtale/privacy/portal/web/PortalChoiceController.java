package no.samtale.privacy.portal.web;

import java.util.List;
import java.util.UUID;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.portal.OwnChoice;
import no.samtale.privacy.portal.PortalChoices;
import no.samtale.privacy.portal.PortalPrincipal;
import no.samtale.privacy.register.Language;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Consent and objection (GDPR Art. 7(3), 21), by the person. */
@RestController
@RequestMapping("/api/portal/choices")
class PortalChoiceController {
    private final PortalChoices choices;

    PortalChoiceController(PortalChoices choices) {
        this.choices = choices;
    }

    /**
     * An answer.
     *
     * @param id made by the caller, so that sending it again does not matter
     * @param hash of the words that were shown
     */
    record PortalChoiceRequest(UUID id, String purpose, boolean yes, String hash, String language) {}

    @GetMapping
    List<OwnChoice> all(PortalPrincipal person, @RequestParam(defaultValue = "nb") String language) {
        return choices.all(person, worded(language));
    }

    @PostMapping
    List<OwnChoice> choose(PortalPrincipal person, @RequestBody PortalChoiceRequest request) {
        Language language = worded(request.language());
        choices.choose(person, request.id(), request.purpose(), request.yes(), request.hash(), language);
        return choices.all(person, language);
    }

    private static Language worded(String language) {
        return Language.of(language).orElseThrow(() -> Problem.invalidField("language"));
    }
}
