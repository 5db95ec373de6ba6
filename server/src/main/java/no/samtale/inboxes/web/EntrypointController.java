package no.samtale.inboxes.web;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.inboxes.CreateEntrypoint;
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

    EntrypointController(
            Entrypoints entrypoints, CreateEntrypoint createEntrypoint, UpdateEntrypoint updateEntrypoint) {
        this.entrypoints = entrypoints;
        this.createEntrypoint = createEntrypoint;
        this.updateEntrypoint = updateEntrypoint;
    }

    @GetMapping
    List<ConsoleEntrypoint> all(AgentPrincipal agent) {
        return entrypoints.all(agent.account()).stream()
                .map(ConsoleEntrypoint::of)
                .toList();
    }

    @GetMapping("/{id}")
    ConsoleEntrypoint one(AgentPrincipal agent, @PathVariable String id) {
        return entrypoints
                .entrypoint(agent.account(), EntrypointId.of(id))
                .map(ConsoleEntrypoint::of)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ConsoleEntrypoint create(AgentPrincipal agent, @RequestBody ConsoleEntrypointRequest body) {
        requireWriter(agent);
        return ConsoleEntrypoint.of(createEntrypoint.create(agent.account(), body.settings()));
    }

    @PutMapping("/{id}")
    ConsoleEntrypoint update(
            AgentPrincipal agent, @PathVariable String id, @RequestBody ConsoleEntrypointRequest body) {
        requireWriter(agent);
        return ConsoleEntrypoint.of(updateEntrypoint.update(agent.account(), EntrypointId.of(id), body.settings()));
    }

    private static void requireWriter(AgentPrincipal agent) {
        agent.require(Role.ADMINISTRATOR);
    }
}
