package no.samtale.contacts.customers.web;

import java.time.Instant;
import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.contacts.customers.IdentityKey;
import no.samtale.contacts.customers.IdentityKeys;
import no.samtale.platform.IdentityKeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The keys by which the company's site vouches for its customers; an administrator's. */
@RestController
@RequestMapping("/api/console/identity-keys")
class IdentityKeyController {
    private final IdentityKeys keys;
    private final AuditTrail trail;

    IdentityKeyController(IdentityKeys keys, AuditTrail trail) {
        this.keys = keys;
        this.trail = trail;
    }

    /** A key, as those who keep it see it. */
    record IdentityKeyView(IdentityKeyId id, String name, String algorithm, Instant addedAt) {
        static IdentityKeyView of(IdentityKey key) {
            return new IdentityKeyView(key.id(), key.name(), key.algorithm().name(), key.addedAt());
        }
    }

    /** A public key in PEM. */
    record IdentityKeyRequest(
            @Nullable String name, @Nullable String publicKey) {}

    @GetMapping
    List<IdentityKeyView> all(AgentPrincipal agent) {
        agent.require(Role.ADMINISTRATOR);
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.IDENTITY_KEYS_LISTED,
                AuditedThing.all(AuditedThing.Kind.IDENTITY_KEY));
        return keys.all(agent.account()).stream().map(IdentityKeyView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IdentityKeyView add(AgentPrincipal agent, @RequestBody IdentityKeyRequest body) {
        agent.require(Role.ADMINISTRATOR);
        return IdentityKeyView.of(keys.add(agent.account(), body.name(), body.publicKey(), AuditActor.of(agent)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(AgentPrincipal agent, @PathVariable IdentityKeyId id) {
        agent.require(Role.ADMINISTRATOR);
        keys.remove(agent.account(), id, AuditActor.of(agent));
    }
}
