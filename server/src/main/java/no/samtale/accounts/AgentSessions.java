package no.samtale.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.accounts.signin.Principals;
import no.samtale.accounts.signin.SessionContent;
import no.samtale.accounts.signin.SessionFacts;
import no.samtale.accounts.signin.SessionStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is signed in. Controllers take an {@link AgentPrincipal} instead; this is for sockets. */
@Component
public class AgentSessions {
    private final Principals principals;
    private final SessionStore store;
    private final Clock clock;

    AgentSessions(Principals principals, SessionStore store, Clock clock) {
        this.principals = principals;
        this.store = store;
        this.clock = clock;
    }

    /** The session that a request, a socket's handshake too, comes with. */
    public Optional<AgentSession> of(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(SessionContent.ATTRIBUTE) == null) {
            return Optional.empty();
        }
        return SessionContent.of(session.getAttribute(SessionContent.ATTRIBUTE))
                .flatMap(principals::principal)
                .map(principal -> new AgentSession(principal, session.getId()));
    }

    /** Who has to get a second factor before anything else, and comes with a session for that. */
    public Optional<AgentPrincipal> enrolling(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : SessionFacts.still(session.getAttribute(SessionFacts.ENROLLING), clock.instant())
                        .flatMap(principals::principal);
    }

    /**
     * Those of the sessions that still hold: not signed out, not expired, the agent not disabled. One query for all of
     * them; to be asked at each heartbeat.
     */
    public Set<AgentSession> stillValid(Collection<AgentSession> sessions) {
        Set<String> open = store.open(sessions.stream().map(AgentSession::id).collect(Collectors.toSet()));
        return sessions.stream()
                .filter(session -> open.contains(session.id()) && isEnabled(session.principal()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isEnabled(AgentPrincipal agent) {
        return principals
                .principal(new SessionContent(agent.account(), agent.agent()))
                .isPresent();
    }
}
