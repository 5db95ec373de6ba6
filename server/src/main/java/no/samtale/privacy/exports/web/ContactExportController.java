package no.samtale.privacy.exports.web;

import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditActor;
import no.samtale.platform.ContactId;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.exports.ExportContact;
import no.samtale.privacy.exports.ExportDocument;
import no.samtale.privacy.register.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All that is kept of a contact, as a file, for privacy officers and administrators. */
@RestController
@RequestMapping("/api/console/contacts/{id}/export")
class ContactExportController {
    private final ExportContact export;

    ContactExportController(ExportContact export) {
        this.export = export;
    }

    @GetMapping
    ResponseEntity<ExportDocument> export(
            AgentPrincipal agent, @PathVariable ContactId id, @RequestParam(defaultValue = "nb") String language) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
        Language worded = Language.of(language).orElseThrow(() -> Problem.invalidField("language"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"samtale-export.json\"")
                .body(export.export(agent.account(), id, worded, AuditActor.of(agent)));
    }
}
