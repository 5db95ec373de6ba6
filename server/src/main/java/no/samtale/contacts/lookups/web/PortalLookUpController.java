package no.samtale.contacts.lookups.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.contacts.lookups.LookUp;
import no.samtale.contacts.lookups.LookUpLaw;
import no.samtale.contacts.lookups.LookUps;
import no.samtale.contacts.lookups.TellOfLookUps;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.portal.PortalPrincipal;
import no.samtale.privacy.register.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where data came from that the person has not given (GDPR Art. 14), for the person. */
@RestController
@RequestMapping("/api/portal/look-ups")
class PortalLookUpController {
    private final LookUps lookUps;
    private final TellOfLookUps tell;
    private final LookUpLaw law;
    private final AuditTrail trail;

    PortalLookUpController(LookUps lookUps, TellOfLookUps tell, LookUpLaw law, AuditTrail trail) {
        this.lookUps = lookUps;
        this.tell = tell;
        this.law = law;
        this.trail = trail;
    }

    /** Something that was looked up: what, where, why and when. */
    record OwnLookUp(
            UUID id,
            String field,
            String value,
            String source,
            String reason,
            Instant at,
            @Nullable Instant toldAt) {
        @Override
        public String toString() {
            return "OwnLookUp[" + id + "]";
        }
    }

    /** What the person has had on their screen. */
    record Shown(List<UUID> ids) {}

    @GetMapping
    List<OwnLookUp> all(PortalPrincipal person, @RequestParam(defaultValue = "nb") String language) {
        Language worded = Language.of(language).orElseThrow(() -> Problem.invalidField("language"));
        person.contacts()
                .forEach(contact -> trail.noteSoon(
                        person.account(), AuditActor.PERSON, AuditAction.CONTACT_READ, AuditedThing.of(contact)));
        return lookUps.of(person.account(), person.contacts(), Purpose.RIGHTS).stream()
                .filter(each -> !each.source().equals(LookUpLaw.PERSON))
                .map(each -> view(each, worded))
                .toList();
    }

    @PostMapping("/shown")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void shown(PortalPrincipal person, @RequestBody Shown shown) {
        List<UUID> ids = Checks.each("ids", shown.ids());
        if (ids.size() > Limits.LOOK_UPS) {
            throw Problem.invalidField("ids");
        }
        tell.shown(person.account(), person.contacts(), ids);
    }

    private OwnLookUp view(LookUp each, Language language) {
        String named = each.sourceName();
        return new OwnLookUp(
                each.id(),
                law.name(each.field()).in(language),
                each.value(),
                named == null ? law.source(each.source()).in(language) : named,
                law.reason(each.reason()).in(language),
                each.at(),
                each.toldAt());
    }
}
