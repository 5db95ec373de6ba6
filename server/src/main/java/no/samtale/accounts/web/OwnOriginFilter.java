package no.samtale.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import no.samtale.accounts.OwnOrigin;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.platform.problems.ProblemWriter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what could change something with an agent's cookie unless a page of our own sent it (cross-site request
 * forgery). Not a bean, so that it stands in the security chain only.
 */
class OwnOriginFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final RequestMatcher withCookies;
    private final OwnOrigin ownOrigin;
    private final ProblemWriter problems;

    OwnOriginFilter(RequestMatcher withCookies, OwnOrigin ownOrigin, ProblemWriter problems) {
        this.withCookies = withCookies;
        this.ownOrigin = ownOrigin;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!SAFE.contains(request.getMethod()) && withCookies.matches(request) && !ownOrigin.sent(request)) {
            problems.write(response, new Problem(ProblemCode.WRONG_ORIGIN));
            return;
        }
        chain.doFilter(request, response);
    }
}
