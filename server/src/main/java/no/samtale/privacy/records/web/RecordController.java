package no.samtale.privacy.records.web;

import java.util.Locale;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.records.RecordFiles;
import no.samtale.privacy.records.RecordFiles.Form;
import no.samtale.privacy.records.RecordKind;
import no.samtale.privacy.register.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives out the records of processing activities, which the supervisory authority may ask for (GDPR Art. 30(4)). */
@RestController
@RequestMapping("/api/console/privacy/records")
class RecordController {
    private final RecordFiles files;
    private final AuditTrail trail;

    RecordController(RecordFiles files, AuditTrail trail) {
        this.files = files;
        this.trail = trail;
    }

    /**
     * One record.
     *
     * @param record controller or processor
     * @param form html, csv or jsonld
     */
    @GetMapping("/{record}/{form}")
    ResponseEntity<byte[]> file(
            AgentPrincipal agent,
            @PathVariable String record,
            @PathVariable String form,
            @RequestParam(defaultValue = "nb") String language) {
        agent.require(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER);
        RecordKind kind = RecordKind.of(record).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        Form chosen = form(form);
        Checks.language("language", language);
        byte[] file =
                files.file(agent.account(), kind, chosen, Language.of(language).orElseThrow());
        trail.note(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.REGISTER_EXPORTED,
                AuditedThing.all(AuditedThing.Kind.REGISTER));
        String name = "samtale-art-30-" + record + "-" + language + "." + form;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, chosen.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }

    private static Form form(String code) {
        for (Form form : Form.values()) {
            if (form.name().toLowerCase(Locale.ROOT).equals(code)) {
                return form;
            }
        }
        throw new Problem(ProblemCode.NOT_FOUND);
    }
}
