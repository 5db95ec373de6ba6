package no.samtale.privacy.restrictions.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditActor;
import no.samtale.platform.ContactId;
import no.samtale.privacy.restrictions.LiftRestriction;
import no.samtale.privacy.restrictions.RestrictContact;
import no.samtale.privacy.restrictions.Restriction;
import no.samtale.privacy.restrictions.Restrictions;
import no.samtale.privacy.subjects.SubjectAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Restricts a contact and ends it, for privacy officers and administrators. */
@RestController
@RequestMapping("/api/console/contacts/{id}/restriction")
class RestrictionController {
    private final SubjectAccess access;
    private final RestrictContact restrict;
    private final LiftRestriction lift;
    private final Restrictions restrictions;

    RestrictionController(
            SubjectAccess access, RestrictContact restrict, LiftRestriction lift, Restrictions restrictions) {
        this.access = access;
        this.restrict = restrict;
        this.lift = lift;
        this.restrictions = restrictions;
    }

    /** Why it is asked for. */
    record RestrictionRequest(Restriction.Ground ground) {}

    /** The restriction that stands, or null. */
    record Standing(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Restriction restriction) {}

    @GetMapping
    Standing standing(AgentPrincipal agent, @PathVariable ContactId id) {
        access.require(agent, id);
        return new Standing(restrictions.of(agent.account(), id).orElse(null));
    }

    @PostMapping
    Restriction restrict(AgentPrincipal agent, @PathVariable ContactId id, @RequestBody RestrictionRequest request) {
        access.require(agent, id);
        return restrict.restrictPerson(agent.account(), id, request.ground(), AuditActor.of(agent));
    }

    /** Announces its end to the person; it ends on the day that is answered, or none stands. */
    @DeleteMapping
    Standing announceEnd(AgentPrincipal agent, @PathVariable ContactId id) {
        access.require(agent, id);
        return new Standing(
                lift.announceToPerson(agent.account(), id, AuditActor.of(agent)).orElse(null));
    }
}
