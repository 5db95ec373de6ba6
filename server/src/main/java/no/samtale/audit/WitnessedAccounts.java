package no.samtale.audit;

import no.samtale.accounts.AccountWitness;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes who comes in, goes out and is let in at all. */
@Component
class WitnessedAccounts implements AccountWitness {
    private final AuditTrail trail;

    WitnessedAccounts(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void signedOut(AgentPrincipal agent) {
        note(agent, AuditAction.SIGNED_OUT);
    }

    @Override
    public void accountCreated(AccountId account, AgentId administrator) {
        trail.note(
                account,
                AuditActor.of(administrator),
                AuditAction.ACCOUNT_CREATED,
                AuditedThing.all(AuditedThing.Kind.ACCOUNT));
    }

    @Override
    public void agentCreated(AccountId account, AgentId agent) {
        trail.note(account, AuditActor.SYSTEM, AuditAction.AGENT_CREATED, AuditedThing.of(agent));
    }

    @Override
    public void agentDisabled(AccountId account, AgentId agent, @Nullable AgentPrincipal by) {
        AuditActor actor = by == null ? AuditActor.SYSTEM : AuditActor.of(by);
        trail.note(account, actor, AuditAction.AGENT_DISABLED, AuditedThing.of(agent));
    }

    private void note(AgentPrincipal agent, AuditAction action) {
        trail.note(agent.account(), AuditActor.of(agent), action, AuditedThing.of(agent.agent()));
    }
}
