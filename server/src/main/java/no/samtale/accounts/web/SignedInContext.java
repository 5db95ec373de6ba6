package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.AgentSession;
import no.samtale.accounts.AgentSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Tells Spring Security who asks: under the console's paths the agent of the session, anywhere else nobody, whatever
 * cookies come along. The session is looked up when somebody wants to know, and not before. Nothing of Spring Security's
 * is ever put into a session.
 */
class SignedInContext implements SecurityContextRepository {
    private final RequestMatcher console;
    private final RequestMatcher enrolment;
    private final AgentSessions sessions;

    /** @param enrolment what is open to who has to get a second factor before anything else */
    SignedInContext(RequestMatcher console, RequestMatcher enrolment, AgentSessions sessions) {
        this.console = console;
        this.enrolment = enrolment;
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester") // What the interface deprecates, it still demands.
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // The session controller puts the two ids into the session itself.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signedIn(request).isPresent();
    }

    private SecurityContext context(HttpServletRequest request) {
        return signedIn(request)
                .<SecurityContext>map(agent -> new SecurityContextImpl(new SignedIn(agent)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<AgentPrincipal> signedIn(HttpServletRequest request) {
        if (!console.matches(request)) {
            return Optional.empty();
        }
        Optional<AgentPrincipal> agent = sessions.of(request).map(AgentSession::principal);
        return agent.isPresent() || !enrolment.matches(request) ? agent : sessions.enrolling(request);
    }

    private final class Deferred implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                known = context(request);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }

    /** An agent, in Spring Security's terms. */
    static final class SignedIn extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;

        private final transient AgentPrincipal agent;

        SignedIn(AgentPrincipal agent) {
            super(List.of());
            this.agent = agent;
            setAuthenticated(true);
        }

        @Override
        public AgentPrincipal getPrincipal() {
            return agent;
        }

        @Override
        public String getCredentials() {
            return "";
        }

        @Override
        public String getName() {
            return agent.agent().toString();
        }
    }
}
