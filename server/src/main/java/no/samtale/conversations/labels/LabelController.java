package no.samtale.conversations.labels;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.LabelId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Labels: every agent reads them, supervisors and administrators word them. */
@RestController
@RequestMapping("/api/console/labels")
class LabelController {
    private final Labels labels;
    private final AuditTrail trail;

    LabelController(Labels labels, AuditTrail trail) {
        this.labels = labels;
        this.trail = trail;
    }

    /** A label as it is sent. */
    record LabelRequest(@Nullable String name, @Nullable String colour) {}

    /** Which label takes another's place. */
    record MergeRequest(LabelId into) {}

    @GetMapping
    List<Label> all(AgentPrincipal agent) {
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.LABELS_LISTED,
                AuditedThing.all(AuditedThing.Kind.LABEL));
        return labels.all(agent.account());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Label create(AgentPrincipal agent, @RequestBody LabelRequest request) {
        requireWriter(agent);
        Label label = Label.checked(LabelId.random(), request.name(), request.colour());
        labels.create(agent.account(), label, AuditActor.of(agent));
        return label;
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void update(AgentPrincipal agent, @PathVariable LabelId id, @RequestBody LabelRequest request) {
        requireWriter(agent);
        labels.update(agent.account(), Label.checked(id, request.name(), request.colour()), AuditActor.of(agent));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(AgentPrincipal agent, @PathVariable LabelId id) {
        requireWriter(agent);
        labels.delete(agent.account(), id, AuditActor.of(agent));
    }

    @PostMapping("/{id}/merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void merge(AgentPrincipal agent, @PathVariable LabelId id, @RequestBody MergeRequest request) {
        requireWriter(agent);
        labels.merge(agent.account(), id, request.into(), AuditActor.of(agent));
    }

    private static void requireWriter(AgentPrincipal agent) {
        agent.require(Role.SUPERVISOR, Role.ADMINISTRATOR);
    }
}
