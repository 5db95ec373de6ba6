package no.samtale.accounts.web;

import java.util.List;
import java.util.Set;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.accounts.staff.ChangeTeam;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;
import no.samtale.platform.checks.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes teams. Which there are is told where conversations are moved between them. */
@RestController
@RequestMapping("/api/console/teams")
class TeamController {
    private final ChangeTeam change;

    TeamController(ChangeTeam change) {
        this.change = change;
    }

    /** A team as it is to be. */
    record TeamRequest(@Nullable String name, @Nullable List<AgentId> members) {
        Set<AgentId> all() {
            return Set.copyOf(Checks.each("members", members));
        }
    }

    /** A team that came into being. */
    record CreatedTeam(TeamId id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedTeam create(AgentPrincipal agent, @RequestBody TeamRequest body) {
        agent.require(Role.ADMINISTRATOR);
        return new CreatedTeam(change.create(agent, Checks.present("name", body.name()), body.all()));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(AgentPrincipal agent, @PathVariable TeamId id, @RequestBody TeamRequest body) {
        agent.require(Role.ADMINISTRATOR);
        change.change(agent, id, Checks.present("name", body.name()), body.all());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(AgentPrincipal agent, @PathVariable TeamId id) {
        change.delete(agent, id);
    }
}
