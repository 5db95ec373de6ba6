package no.samtale.privacy.disclosures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Agents;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AgentId;
import no.samtale.platform.DisclosureId;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.disclosures.Demand;
import no.samtale.privacy.disclosures.Disclosure;
import no.samtale.privacy.disclosures.DisclosureLaw;
import no.samtale.privacy.disclosures.Disclosures;
import no.samtale.privacy.disclosures.HandleDisclosure;
import no.samtale.privacy.disclosures.OpenDisclosure;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Subject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Disclosures to authorities, for privacy officers and administrators. */
@RestController
class DisclosureController {
    private static final String PATH = "/api/console/disclosures";

    private final Disclosures disclosures;
    private final OpenDisclosure open;
    private final HandleDisclosure handle;
    private final DisclosureLaw law;
    private final Register register;
    private final Agents agents;
    private final AuditTrail audit;
    private final Clock clock;

    DisclosureController(
            Disclosures disclosures,
            OpenDisclosure open,
            HandleDisclosure handle,
            DisclosureLaw law,
            Register register,
            Agents agents,
            AuditTrail audit,
            Clock clock) {
        this.disclosures = disclosures;
        this.open = open;
        this.handle = handle;
        this.law = law;
        this.register = register;
        this.agents = agents;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be chosen for a case, worded in a language. */
    record DisclosureChoices(
            List<DisclosureChoice> bases, List<DisclosureChoice> secrecy, List<DisclosureChoice> categories) {}

    /** @param law the provision, or empty */
    record DisclosureChoice(String id, String name, String law) {}

    @GetMapping(PATH)
    List<DisclosureView> all(AgentPrincipal agent) {
        requireOfficer(agent);
        audit.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.DISCLOSURES_LISTED,
                AuditedThing.all(AuditedThing.Kind.DISCLOSURE));
        return views(agent, disclosures.all(agent.account()));
    }

    @GetMapping("/api/console/disclosure-choices")
    DisclosureChoices choices(AgentPrincipal agent, @RequestParam(defaultValue = "nb") String language) {
        requireOfficer(agent);
        Language worded = Language.of(language).orElseThrow(() -> Problem.invalidField("language"));
        return new DisclosureChoices(
                provisions(law.bases(), worded),
                provisions(law.secrecy(), worded),
                register.categories().stream()
                        .filter(each -> each.subject() == Subject.CONTACT)
                        .map(each -> new DisclosureChoice(each.id(), each.name().in(worded), ""))
                        .toList());
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    DisclosureView open(AgentPrincipal agent, @RequestBody Demand body) {
        requireOfficer(agent);
        return view(agent, open.open(agent, body));
    }

    @PostMapping(PATH + "/{id}/approval")
    DisclosureView approve(AgentPrincipal agent, @PathVariable DisclosureId id) {
        requireOfficer(agent);
        return view(agent, handle.approve(agent, id));
    }

    /** Gives it out, once. */
    @PostMapping(path = PATH + "/{id}/delivery", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> give(AgentPrincipal agent, @PathVariable DisclosureId id) {
        requireOfficer(agent);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"samtale-disclosure.json\"")
                .body(handle.give(agent, id));
    }

    @PostMapping(PATH + "/{id}/told")
    DisclosureView told(AgentPrincipal agent, @PathVariable DisclosureId id) {
        requireOfficer(agent);
        return view(agent, handle.told(agent, id));
    }

    @PostMapping(PATH + "/{id}/withdrawal")
    DisclosureView withdraw(AgentPrincipal agent, @PathVariable DisclosureId id) {
        requireOfficer(agent);
        return view(agent, handle.withdraw(agent, id));
    }

    private DisclosureView view(AgentPrincipal agent, Disclosure found) {
        return views(agent, List.of(found)).getFirst();
    }

    private List<DisclosureView> views(AgentPrincipal agent, List<Disclosure> found) {
        Set<AgentId> involved = found.stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.openedBy()),
                        Stream.concat(
                                Stream.ofNullable(each.givenBy()),
                                each.approvals().stream().map(Disclosure.Approval::by))))
                .collect(Collectors.toSet());
        Map<AgentId, String> names = agents.named(agent.account(), involved);
        return found.stream()
                .map(each -> DisclosureView.of(each, agent.agent(), names, LocalDate.now(clock)))
                .toList();
    }

    private static List<DisclosureChoice> provisions(List<DisclosureLaw.Provision> provisions, Language language) {
        return provisions.stream()
                .map(each -> new DisclosureChoice(each.id(), each.name().in(language), each.law()))
                .toList();
    }

    private static void requireOfficer(AgentPrincipal agent) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
    }
}
