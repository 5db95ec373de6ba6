package no.samtale.audit;

import no.samtale.accounts.AgentPrincipal;
import no.samtale.platform.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * Who did something: an agent, the person whom the data is about, or the system by itself.
 *
 * @param agent set if it was an agent
 */
public record AuditActor(String kind, @Nullable AgentId agent) {
    /** The person themself, by the widget or the portal. */
    public static final AuditActor PERSON = new AuditActor("person", null);

    /** Nobody: the clock, a job. */
    public static final AuditActor SYSTEM = new AuditActor("system", null);

    public static AuditActor of(AgentPrincipal agent) {
        return of(agent.agent());
    }

    public static AuditActor of(AgentId agent) {
        return new AuditActor("agent", agent);
    }
}
