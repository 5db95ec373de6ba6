package no.samtale.accounts.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.DisableAgent;
import no.samtale.accounts.Invitee;
import no.samtale.accounts.Role;
import no.samtale.accounts.staff.ChangeAgent;
import no.samtale.accounts.staff.InviteAgent;
import no.samtale.accounts.staff.PasswordLinks;
import no.samtale.accounts.staff.Staff;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;
import no.samtale.platform.checks.Checks;
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

/** The people of an account: who they are, who comes and who goes. */
@RestController
@RequestMapping("/api/console/staff")
class StaffController {
    private static final int USUAL_CAPACITY = 4;

    private final Staff staff;
    private final InviteAgent invite;
    private final ChangeAgent change;
    private final DisableAgent disable;
    private final PasswordLinks passwordLinks;

    StaffController(
            Staff staff, InviteAgent invite, ChangeAgent change, DisableAgent disable, PasswordLinks passwordLinks) {
        this.staff = staff;
        this.invite = invite;
        this.change = change;
        this.disable = disable;
        this.passwordLinks = passwordLinks;
    }

    /** Somebody as an administrator writes them down. */
    record MemberRequest(
            @Nullable String name,
            @Nullable String email,
            @Nullable List<Role> roles,
            @Nullable List<TeamId> teams,
            @Nullable Integer capacity,
            @Nullable String language) {
        Invitee invitee() {
            List<Role> given = Checks.each("roles", roles);
            return new Invitee(
                    Checks.present("name", name),
                    Checks.present("email", email),
                    given.isEmpty() ? Set.of() : EnumSet.copyOf(given),
                    capacity == null ? USUAL_CAPACITY : capacity,
                    Checks.present("language", language));
        }

        Set<TeamId> into() {
            return Set.copyOf(Checks.each("teams", teams));
        }

        @Override
        public String toString() {
            return "MemberRequest[…]";
        }
    }

    @GetMapping
    List<Staff.StaffMember> all(AgentPrincipal agent) {
        return staff.all(agent);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    InviteAgent.Invited invite(AgentPrincipal agent, @RequestBody MemberRequest body) {
        agent.require(Role.ADMINISTRATOR);
        return invite.invite(agent, body.invitee(), body.into());
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(AgentPrincipal agent, @PathVariable AgentId id, @RequestBody MemberRequest body) {
        agent.require(Role.ADMINISTRATOR);
        change.change(agent, id, body.invitee(), body.into());
    }

    /** Closes the account of one who leaves. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(AgentPrincipal agent, @PathVariable AgentId id) {
        disable.disable(agent, id);
    }

    @PostMapping("/{id}/invitation")
    InviteAgent.Invited again(AgentPrincipal agent, @PathVariable AgentId id) {
        return invite.again(agent, id);
    }

    @DeleteMapping("/{id}/invitation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(AgentPrincipal agent, @PathVariable AgentId id) {
        invite.revoke(agent, id);
    }

    @PostMapping("/{id}/password-link")
    PasswordLinks.Sent passwordLink(AgentPrincipal agent, @PathVariable AgentId id) {
        return passwordLinks.make(agent, id);
    }
}
