package no.samtale.privacy.recipients.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.RecipientId;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.recipients.KeepRecipients;
import no.samtale.privacy.recipients.Recipient;
import no.samtale.privacy.recipients.RecipientDetails;
import no.samtale.privacy.recipients.RecipientLaw;
import no.samtale.privacy.recipients.Recipients;
import no.samtale.privacy.recipients.TransferLaw;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who gets data, for privacy officers and administrators. */
@RestController
class RecipientController {
    private static final String PATH = "/api/console/recipients";

    private final Recipients recipients;
    private final KeepRecipients keep;
    private final Register register;
    private final RecipientLaw law;
    private final TransferLaw transfers;
    private final AuditTrail audit;
    private final Clock clock;

    RecipientController(
            Recipients recipients,
            KeepRecipients keep,
            Register register,
            RecipientLaw law,
            TransferLaw transfers,
            AuditTrail audit,
            Clock clock) {
        this.recipients = recipients;
        this.keep = keep;
        this.register = register;
        this.law = law;
        this.transfers = transfers;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(PATH)
    List<Recipient> all(AgentPrincipal agent) {
        requireOfficer(agent);
        audit.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.RECIPIENTS_LISTED,
                AuditedThing.all(AuditedThing.Kind.RECIPIENT));
        return recipients.all(agent.account());
    }

    @GetMapping("/api/console/recipient-choices")
    RecipientChoices choices(AgentPrincipal agent, @RequestParam(defaultValue = "nb") String language) {
        requireOfficer(agent);
        Language worded = Language.of(language).orElseThrow(() -> Problem.invalidField("language"));
        return RecipientChoices.of(register, law, transfers, LocalDate.now(clock), worded);
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    Recipient record(AgentPrincipal agent, @RequestBody RecipientDetails body) {
        requireOfficer(agent);
        return keep.record(agent.account(), AuditActor.of(agent), body);
    }

    @PutMapping(PATH + "/{id}")
    Recipient change(AgentPrincipal agent, @PathVariable RecipientId id, @RequestBody RecipientDetails body) {
        requireOfficer(agent);
        return keep.change(agent.account(), AuditActor.of(agent), id, body);
    }

    @DeleteMapping(PATH + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(AgentPrincipal agent, @PathVariable RecipientId id) {
        requireOfficer(agent);
        keep.end(agent.account(), AuditActor.of(agent), id);
    }

    private static void requireOfficer(AgentPrincipal agent) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
    }
}
