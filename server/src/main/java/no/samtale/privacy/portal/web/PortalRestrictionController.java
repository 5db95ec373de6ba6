package no.samtale.privacy.portal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import no.samtale.privacy.portal.PortalPrincipal;
import no.samtale.privacy.portal.PortalRestriction;
import no.samtale.privacy.restrictions.Restriction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Restriction (GDPR Art. 18), by the person. */
@RestController
@RequestMapping("/api/portal/restriction")
class PortalRestrictionController {
    private final PortalRestriction restriction;

    PortalRestrictionController(PortalRestriction restriction) {
        this.restriction = restriction;
    }

    /** Why it is asked for. */
    record OwnRestrictionRequest(Restriction.Ground ground) {}

    /** The restriction that stands, or null. */
    record OwnRestriction(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Restriction restriction) {}

    @GetMapping
    OwnRestriction standing(PortalPrincipal person) {
        return new OwnRestriction(restriction.standing(person).orElse(null));
    }

    @PostMapping
    OwnRestriction restrict(PortalPrincipal person, @RequestBody OwnRestrictionRequest request) {
        restriction.restrict(person, request.ground());
        return standing(person);
    }

    @DeleteMapping
    OwnRestriction lift(PortalPrincipal person) {
        restriction.lift(person);
        return standing(person);
    }
}
