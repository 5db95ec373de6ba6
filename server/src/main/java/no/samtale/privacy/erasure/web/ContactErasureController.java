package no.samtale.privacy.erasure.web;

import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditActor;
import no.samtale.platform.ContactId;
import no.samtale.privacy.erasure.ErasePerson;
import no.samtale.privacy.erasure.ErasureReceipt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erases a contact and all that are linked with it, for privacy officers and administrators. */
@RestController
@RequestMapping("/api/console/contacts/{id}/erasure")
class ContactErasureController {
    private final ErasePerson erase;

    ContactErasureController(ErasePerson erase) {
        this.erase = erase;
    }

    /** The id of the erasure is made by the caller, so that asking again does not matter. */
    record ErasureRequest(UUID id) {}

    @PostMapping
    ErasureReceipt erase(AgentPrincipal agent, @PathVariable ContactId id, @RequestBody ErasureRequest request) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
        return erase.erase(agent.account(), id, request.id(), AuditActor.of(agent));
    }
}
