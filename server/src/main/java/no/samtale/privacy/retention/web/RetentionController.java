package no.samtale.privacy.retention.web;

import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.checks.Checks;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.retention.RetentionPreview;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What retention will delete, for privacy officers and administrators. */
@RestController
@RequestMapping("/api/console/privacy/retention")
class RetentionController {
    private final RetentionPreview preview;
    private final AuditTrail trail;

    RetentionController(RetentionPreview preview, AuditTrail trail) {
        this.preview = preview;
        this.trail = trail;
    }

    @GetMapping
    RetentionPreview.Preview preview(AgentPrincipal agent, @RequestParam(defaultValue = "nb") String language) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.RETENTION_PREVIEWED,
                AuditedThing.all(AuditedThing.Kind.RETENTION));
        return preview.of(
                agent.account(),
                Language.of(Checks.language("language", language)).orElseThrow());
    }
}
