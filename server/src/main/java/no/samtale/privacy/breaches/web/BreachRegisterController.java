package no.samtale.privacy.breaches.web;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.breaches.Breach;
import no.samtale.privacy.breaches.BreachLaw;
import no.samtale.privacy.breaches.Breaches;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of breaches as a file, for the supervisory authority (GDPR Art. 33(5)). */
@RestController
@RequestMapping("/api/console/breach-register")
class BreachRegisterController {
    private final Breaches breaches;
    private final Register register;
    private final BreachLaw law;
    private final AuditTrail audit;

    BreachRegisterController(Breaches breaches, Register register, BreachLaw law, AuditTrail audit) {
        this.breaches = breaches;
        this.register = register;
        this.law = law;
        this.audit = audit;
    }

    @GetMapping(path = "/sheet", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> sheet(AgentPrincipal agent, @RequestParam(defaultValue = "nb") String language) {
        BreachRegister worded = worded(language);
        return file("samtale-breaches.csv", worded.sheet(givenOut(agent)));
    }

    @GetMapping(path = "/page", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> page(AgentPrincipal agent, @RequestParam(defaultValue = "nb") String language) {
        BreachRegister worded = worded(language);
        return file("samtale-breaches.html", worded.page(givenOut(agent)));
    }

    private BreachRegister worded(String language) {
        return new BreachRegister(
                register, law, Language.of(language).orElseThrow(() -> Problem.invalidField("language")));
    }

    private List<Breach> givenOut(AgentPrincipal agent) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
        audit.note(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.REGISTER_EXPORTED,
                AuditedThing.all(AuditedThing.Kind.BREACH));
        return breaches.all(agent.account());
    }

    private static ResponseEntity<String> file(String name, String body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(body);
    }
}
