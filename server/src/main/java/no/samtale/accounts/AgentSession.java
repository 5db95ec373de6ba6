package no.samtale.accounts;

/**
 * A session that an agent is signed in by, as held by a socket that outlives the request.
 *
 * @param id the session's secret id; never to be logged or told
 */
public record AgentSession(AgentPrincipal principal, String id) {
    @Override
    public String toString() {
        return "AgentSession[" + principal.agent() + "]";
    }
}
