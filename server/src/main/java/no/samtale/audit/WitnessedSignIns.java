package no.samtale.audit;

import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.SignInEvent;
import no.samtale.accounts.SignInWay;
import no.samtale.accounts.SignInWitness;
import no.samtale.accounts.SsoRefusal;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes how agents come in, and what is done with the ways to. */
@Component
class WitnessedSignIns implements SignInWitness {
    private final AuditTrail trail;

    WitnessedSignIns(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void signedIn(AgentPrincipal agent, SignInWay way) {
        trail.note(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.SIGNED_IN,
                AuditedThing.of(agent.agent()),
                way.code());
    }

    @Override
    public void refused(AccountId account, AgentId agent, SignInWay way) {
        // Who it was is not known: only whose door it was.
        trail.noteSoon(account, AuditActor.SYSTEM, AuditAction.SIGN_IN_REFUSED, AuditedThing.of(agent), way.code());
    }

    @Override
    public void refusedAfterProvider(AccountId account, @Nullable AgentId agent, SsoRefusal reason) {
        AuditedThing door = agent == null ? AuditedThing.all(AuditedThing.Kind.ACCOUNT) : AuditedThing.of(agent);
        trail.noteSoon(account, AuditActor.SYSTEM, AuditAction.SIGN_IN_REFUSED, door, reason.code());
    }

    @Override
    public void rolesFollowed(AccountId account, AgentId agent) {
        trail.note(
                account,
                AuditActor.SYSTEM,
                AuditAction.AGENT_CHANGED,
                AuditedThing.of(agent),
                SignInWay.SINGLE_SIGN_ON.code());
    }

    @Override
    public void providerChanged(AgentPrincipal by) {
        trail.note(
                by.account(),
                AuditActor.of(by),
                AuditAction.SETTINGS_CHANGED,
                AuditedThing.all(AuditedThing.Kind.ACCOUNT),
                SignInWay.SINGLE_SIGN_ON.code());
    }

    @Override
    public void noted(AgentPrincipal by, SignInEvent event, AgentId whom) {
        trail.note(by.account(), AuditActor.of(by), action(event), AuditedThing.of(whom));
    }

    @Override
    public void listed(AgentPrincipal by) {
        trail.noteSoon(
                by.account(),
                AuditActor.of(by),
                AuditAction.AGENTS_LISTED,
                AuditedThing.all(AuditedThing.Kind.AGENT),
                "sign-in");
    }

    @Override
    public void ruleChanged(AgentPrincipal by) {
        trail.note(
                by.account(),
                AuditActor.of(by),
                AuditAction.SETTINGS_CHANGED,
                AuditedThing.all(AuditedThing.Kind.ACCOUNT),
                "second-factor");
    }

    private static AuditAction action(SignInEvent event) {
        return switch (event) {
            case SECOND_FACTOR_ADDED -> AuditAction.SECOND_FACTOR_ADDED;
            case SECOND_FACTOR_REMOVED -> AuditAction.SECOND_FACTOR_REMOVED;
            case RECOVERY_CODES_MADE -> AuditAction.RECOVERY_CODES_MADE;
            case PASSKEY_ADDED -> AuditAction.PASSKEY_ADDED;
            case PASSKEY_RENAMED -> AuditAction.PASSKEY_RENAMED;
            case PASSKEY_REMOVED -> AuditAction.PASSKEY_REMOVED;
            case PASSWORD_CHANGED -> AuditAction.PASSWORD_CHANGED;
            case SESSIONS_ENDED -> AuditAction.SESSIONS_ENDED;
            case PROOF_GIVEN -> AuditAction.PROOF_GIVEN;
        };
    }
}
