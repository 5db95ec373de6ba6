package no.samtale.privacy.breaches.web;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.BreachId;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.breaches.Breach;
import no.samtale.privacy.breaches.BreachDetails;
import no.samtale.privacy.breaches.BreachLaw;
import no.samtale.privacy.breaches.Breaches;
import no.samtale.privacy.breaches.FollowUpBreach;
import no.samtale.privacy.breaches.RecordBreach;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of breaches, for privacy officers and administrators. */
@RestController
class BreachController {
    private static final String PATH = "/api/console/breaches";

    private final Breaches breaches;
    private final RecordBreach record;
    private final FollowUpBreach followUp;
    private final Register register;
    private final BreachLaw law;
    private final AuditTrail audit;

    BreachController(
            Breaches breaches,
            RecordBreach record,
            FollowUpBreach followUp,
            Register register,
            BreachLaw law,
            AuditTrail audit) {
        this.breaches = breaches;
        this.record = record;
        this.followUp = followUp;
        this.register = register;
        this.law = law;
        this.audit = audit;
    }

    /** What can be chosen for a breach, worded in a language. */
    record BreachChoices(List<BreachChoice> categories, List<BreachChoice> grounds, long hours) {}

    /** @param source the article that it stands in, or empty */
    record BreachChoice(String id, String name, String source) {}

    record BreachPhaseRequest(String text) {}

    @GetMapping(PATH)
    List<Breach> all(AgentPrincipal agent) {
        requireOfficer(agent);
        audit.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.BREACHES_LISTED,
                AuditedThing.all(AuditedThing.Kind.BREACH));
        return breaches.all(agent.account());
    }

    @GetMapping("/api/console/breach-choices")
    BreachChoices choices(AgentPrincipal agent, @RequestParam(defaultValue = "nb") String language) {
        requireOfficer(agent);
        Language worded = Language.of(language).orElseThrow(() -> Problem.invalidField("language"));
        return new BreachChoices(
                register.categories().stream()
                        .map(each -> new BreachChoice(each.id(), each.name().in(worded), ""))
                        .toList(),
                law.grounds().stream()
                        .map(each -> new BreachChoice(each.id(), each.name().in(worded), each.article()))
                        .toList(),
                law.within().toHours());
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    Breach record(AgentPrincipal agent, @RequestBody BreachDetails body) {
        requireOfficer(agent);
        return record.record(agent, body);
    }

    @PutMapping(PATH + "/{id}")
    Breach change(AgentPrincipal agent, @PathVariable BreachId id, @RequestBody BreachDetails body) {
        requireOfficer(agent);
        return record.change(agent, id, body);
    }

    @PostMapping(PATH + "/{id}/report")
    Breach report(AgentPrincipal agent, @PathVariable BreachId id, @RequestBody Breach.Report body) {
        requireOfficer(agent);
        return followUp.reported(agent, id, body);
    }

    @PostMapping(PATH + "/{id}/persons")
    Breach persons(AgentPrincipal agent, @PathVariable BreachId id, @RequestBody Breach.Telling body) {
        requireOfficer(agent);
        return followUp.told(agent, id, body);
    }

    @PostMapping(PATH + "/{id}/phases")
    Breach phase(AgentPrincipal agent, @PathVariable BreachId id, @RequestBody BreachPhaseRequest body) {
        requireOfficer(agent);
        return followUp.addPhase(agent, id, body.text());
    }

    @PostMapping(PATH + "/{id}/closing")
    Breach close(AgentPrincipal agent, @PathVariable BreachId id) {
        requireOfficer(agent);
        return followUp.close(agent, id);
    }

    private static void requireOfficer(AgentPrincipal agent) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
    }
}
