package no.samtale.privacy.holds.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.privacy.holds.Holds;
import no.samtale.privacy.holds.LegalHold;
import no.samtale.privacy.holds.LiftHold;
import no.samtale.privacy.holds.PlaceHold;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.subjects.SubjectAccess;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds of a contact, for privacy officers and administrators. */
@RestController
@RequestMapping("/api/console/contacts/{id}/holds")
class HoldController {
    private final SubjectAccess access;
    private final PlaceHold place;
    private final LiftHold lift;
    private final Holds holds;

    HoldController(SubjectAccess access, PlaceHold place, LiftHold lift, Holds holds) {
        this.access = access;
        this.place = place;
        this.lift = lift;
        this.holds = holds;
    }

    /** A new hold; its id is made by the caller. */
    record HoldRequest(UUID id, String reason, Instant reviewAt) {
        @Override
        public String toString() {
            return "HoldRequest[" + id + "]";
        }
    }

    @GetMapping
    List<LegalHold> holds(AgentPrincipal agent, @PathVariable ContactId id) {
        access.require(agent, id);
        return holds.of(agent.account(), id);
    }

    @PostMapping
    List<LegalHold> place(AgentPrincipal agent, @PathVariable ContactId id, @RequestBody HoldRequest request) {
        access.require(agent, id);
        ScreenedText reason = ScreenedText.of(Checks.text("reason", request.reason(), Limits.REASON_LENGTH));
        place.place(agent, id, request.id(), reason, request.reviewAt());
        return holds.of(agent.account(), id);
    }

    @DeleteMapping("/{holdId}")
    List<LegalHold> lift(AgentPrincipal agent, @PathVariable ContactId id, @PathVariable UUID holdId) {
        access.require(agent, id);
        lift.lift(agent, id, holdId);
        return holds.of(agent.account(), id);
    }
}
