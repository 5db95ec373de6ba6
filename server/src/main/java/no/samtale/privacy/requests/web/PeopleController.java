package no.samtale.privacy.requests.web;

import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.privacy.requests.PeopleSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds who it is that asks by letter or telephone, for privacy officers and administrators. */
@RestController
@RequestMapping("/api/console/privacy/people")
class PeopleController {
    private final PeopleSearch people;
    private final AuditTrail trail;

    PeopleController(PeopleSearch people, AuditTrail trail) {
        this.people = people;
        this.trail = trail;
    }

    /** A name or part of one, an e-mail address or a telephone number. In a body, as addresses of pages are logged. */
    record PeopleWanted(@Nullable String words) {
        @Override
        public String toString() {
            return "PeopleWanted[…]";
        }
    }

    @PostMapping("/search")
    PeopleSearch.Matches search(AgentPrincipal agent, @RequestBody PeopleWanted wanted) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
        String words = Checks.line("words", wanted.words(), Limits.FIELD_LENGTH);
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.PEOPLE_SEARCHED,
                AuditedThing.all(AuditedThing.Kind.CONTACT));
        return people.matching(agent.account(), words);
    }
}
