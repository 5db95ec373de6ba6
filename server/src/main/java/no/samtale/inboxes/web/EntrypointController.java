package no.samtale.inboxes.web;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.inboxes.CreateEntrypoint;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.inboxes.UpdateEntrypoint;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Entrypoints: every agent reads them, administrators set them up. */
@RestController
@RequestMapping("/api/console/entrypoints")
class EntrypointController {
    private final Entrypoints entrypoints;
    private final CreateEntrypoint createEntrypoint;
    private final UpdateEntrypoint updateEntrypoint;
    private final AuditTrail trail;

    EntrypointController(
            Entrypoints entrypoints,
            CreateEntrypoint createEntrypoint,
            UpdateEntrypoint updateEntrypoint,
            AuditTrail trail) {
        this.entrypoints = entrypoints;
        this.createEntrypoint = createEntrypoint;
        this.updateEntrypoint = updateEntrypoint;
        this.trail = trail;
    }

    @GetMapping
    List<ConsoleEntrypoint> all(AgentPrincipal agent) {
        noteListed(agent);
        return entrypoints.all(agent.account()).stream()
                .map(ConsoleEntrypoint::of)
                .toList();
    }

    @GetMapping("/{id}")
    ConsoleEntrypoint one(AgentPrincipal agent, @PathVariable String id) {
        noteListed(agent);
        return entrypoints
                .entrypoint(agent.account(), EntrypointId.of(id))
                .map(ConsoleEntrypoint::of)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ConsoleEntrypoint create(AgentPrincipal agent, @RequestBody ConsoleEntrypointRequest body) {
        requireWriter(agent);
        return ConsoleEntrypoint.of(createEntrypoint.create(agent.account(), body.settings(), AuditActor.of(agent)));
    }

    @PutMapping("/{id}")
    ConsoleEntrypoint update(
            AgentPrincipal agent, @PathVariable String id, @RequestBody ConsoleEntrypointRequest body) {
        requireWriter(agent);
        EntrypointId entrypoint = EntrypointId.of(id);
        Entrypoint before = entrypoints
                .entrypoint(agent.account(), entrypoint)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        return ConsoleEntrypoint.of(
                updateEntrypoint.update(agent.account(), entrypoint, body.settings(before), AuditActor.of(agent)));
    }

    private void noteListed(AgentPrincipal agent) {
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.ENTRYPOINTS_LISTED,
                AuditedThing.all(AuditedThing.Kind.ENTRYPOINT));
    }

    private static void requireWriter(AgentPrincipal agent) {
        agent.require(Role.ADMINISTRATOR);
    }
}
