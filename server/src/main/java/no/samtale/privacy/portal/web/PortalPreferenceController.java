package no.samtale.privacy.portal.web;

import java.util.List;
import no.samtale.privacy.portal.PortalPrincipal;
import no.samtale.privacy.suppression.OwnPreferences;
import no.samtale.privacy.suppression.PreferenceView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be sent to the person, by the person. */
@RestController
@RequestMapping("/api/portal/preferences")
class PortalPreferenceController {
    private final OwnPreferences preferences;

    PortalPreferenceController(OwnPreferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    List<PreferenceView> own(PortalPrincipal person) {
        return PreferenceView.of(preferences.own(person.account(), person.contacts()));
    }

    @PutMapping
    List<PreferenceView> set(PortalPrincipal person, @RequestBody PreferenceView wanted) {
        preferences.setOwn(person.account(), person.contacts(), wanted.preference());
        return own(person);
    }
}
