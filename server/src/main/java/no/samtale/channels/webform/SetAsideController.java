package no.samtale.channels.webform;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.ContactId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forms that are set aside, for those who look after others' work. */
@RestController
@RequestMapping("/api/console/set-aside-forms")
class SetAsideController {
    private final SetAsideForms setAside;
    private final ReleaseSetAside release;
    private final DeleteSetAside delete;
    private final Forms forms;
    private final AuditTrail trail;

    SetAsideController(
            SetAsideForms setAside, ReleaseSetAside release, DeleteSetAside delete, Forms forms, AuditTrail trail) {
        this.setAside = setAside;
        this.release = release;
        this.delete = delete;
        this.forms = forms;
        this.trail = trail;
    }

    /** One of them. Not printed. */
    record SetAsideView(UUID id, String form, ContactId contactId, Doubt reason, Instant at, String text) {
        @Override
        public String toString() {
            return "SetAsideView[" + id + "]";
        }
    }

    @GetMapping
    List<SetAsideView> all(AgentPrincipal agent) {
        agent.require(Role.SUPERVISOR, Role.ADMINISTRATOR);
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.SET_ASIDE_LISTED,
                AuditedThing.all(AuditedThing.Kind.SET_ASIDE_FORM));
        Map<EntrypointId, String> names = forms.all(agent.account()).stream()
                .collect(Collectors.toMap(
                        form -> form.door().id(), form -> form.settings().name()));
        return setAside.all(agent.account()).stream()
                .map(each -> new SetAsideView(
                        each.id(),
                        names.getOrDefault(each.form(), ""),
                        each.contact(),
                        each.doubt(),
                        each.at(),
                        each.text()))
                .toList();
    }

    /** It is no robot's: whoever answers gets it. */
    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(AgentPrincipal agent, @PathVariable String id) {
        agent.require(Role.SUPERVISOR, Role.ADMINISTRATOR);
        release.release(agent.account(), Ids.parse(id), AuditActor.of(agent));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(AgentPrincipal agent, @PathVariable String id) {
        agent.require(Role.SUPERVISOR, Role.ADMINISTRATOR);
        delete.delete(agent.account(), Ids.parse(id), AuditActor.of(agent));
    }
}
