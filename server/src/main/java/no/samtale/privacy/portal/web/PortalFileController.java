package no.samtale.privacy.portal.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.portal.PersonsFiles;
import no.samtale.privacy.portal.PortalPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The files that stand in a person's conversations, for the person (GDPR Art. 15 and 20). */
@RestController
@RequestMapping("/api/portal/files")
class PortalFileController {
    private final PersonsFiles files;
    private final AuditTrail trail;

    PortalFileController(PersonsFiles files, AuditTrail trail) {
        this.files = files;
        this.trail = trail;
    }

    @GetMapping("/{file}")
    void file(
            @PathVariable AttachmentId file,
            PortalPrincipal person,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var found = person.contacts().stream()
                .flatMap(contact -> files.find(person.account(), contact, file).stream())
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        trail.noteSoon(
                person.account(),
                AuditActor.PERSON,
                AuditAction.CONTACT_READ,
                AuditedThing.of(person.contacts().getFirst()));
        found.answer(request, response);
    }
}
