package no.samtale.audit;

import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.StaffWitness;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;
import org.springframework.stereotype.Component;

/** Notes what is done with the people, the teams and the account itself. */
@Component
class WitnessedStaff implements StaffWitness {
    private final AuditTrail trail;

    WitnessedStaff(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void invited(AgentPrincipal by, AgentId agent) {
        note(by, AuditAction.AGENT_INVITED, AuditedThing.of(agent));
    }

    @Override
    public void invitationRevoked(AgentPrincipal by, AgentId agent) {
        note(by, AuditAction.INVITATION_REVOKED, AuditedThing.of(agent));
    }

    @Override
    public void invitationAccepted(AccountId account, AgentId agent) {
        trail.note(account, AuditActor.of(agent), AuditAction.INVITATION_ACCEPTED, AuditedThing.of(agent));
    }

    @Override
    public void changed(AgentPrincipal by, AgentId agent) {
        note(by, AuditAction.AGENT_CHANGED, AuditedThing.of(agent));
    }

    @Override
    public void passwordLinkMade(AgentPrincipal by, AgentId agent) {
        note(by, AuditAction.PASSWORD_LINK_MADE, AuditedThing.of(agent));
    }

    @Override
    public void passwordLinkAsked(AccountId account, AgentId agent) {
        // Who asked is not known: only for whose door.
        trail.note(account, AuditActor.SYSTEM, AuditAction.PASSWORD_LINK_MADE, AuditedThing.of(agent));
    }

    @Override
    public void passwordReset(AccountId account, AgentId agent) {
        trail.note(account, AuditActor.of(agent), AuditAction.PASSWORD_RESET, AuditedThing.of(agent));
    }

    @Override
    public void teamChanged(AgentPrincipal by, TeamId team) {
        note(by, AuditAction.TEAM_CHANGED, AuditedThing.of(AuditedThing.Kind.TEAM, team.value()));
    }

    @Override
    public void teamDeleted(AgentPrincipal by, TeamId team) {
        note(by, AuditAction.TEAM_DELETED, AuditedThing.of(AuditedThing.Kind.TEAM, team.value()));
    }

    @Override
    public void accountChanged(AgentPrincipal by) {
        note(by, AuditAction.SETTINGS_CHANGED, AuditedThing.all(AuditedThing.Kind.ACCOUNT));
    }

    @Override
    public void staffListed(AgentPrincipal by) {
        trail.noteSoon(
                by.account(), AuditActor.of(by), AuditAction.AGENTS_LISTED, AuditedThing.all(AuditedThing.Kind.AGENT));
    }

    @Override
    public void accountRead(AgentPrincipal by) {
        trail.noteSoon(
                by.account(),
                AuditActor.of(by),
                AuditAction.SETTINGS_READ,
                AuditedThing.all(AuditedThing.Kind.ACCOUNT));
    }

    private void note(AgentPrincipal by, AuditAction action, AuditedThing thing) {
        trail.note(by.account(), AuditActor.of(by), action, thing);
    }
}
