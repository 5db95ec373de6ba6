package no.samtale.accounts.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import no.samtale.accounts.AgentSessions;
import no.samtale.accounts.OwnOrigin;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.platform.problems.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The one security chain. The console's paths know sessions and want an agent; every other path is public and blind to
 * cookies. What an agent may do is decided by the features, once per resource.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final RequestMatcher CONSOLE = matcher("/api/console/**");
    private static final RequestMatcher SETUP = matcher("/api/setup/**");
    /** All that is open to who has to get a second factor before anything else. */
    private static final RequestMatcher ENROLMENT = new OrRequestMatcher(
            posted("/api/console/me/totp"),
            posted("/api/console/me/totp/confirmation"),
            posted("/api/console/me/passkeys"),
            posted("/api/console/me/passkeys/challenge"));
    /** Has a cookie of its own, and asks for it itself (privacy.portal). */
    private static final RequestMatcher PORTAL = matcher("/api/portal/**");

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, AgentSessions sessions, OwnOrigin ownOrigin, ProblemWriter problems) {
        return http.csrf(AbstractHttpConfigurer::disable) // OwnOriginFilter, by what browsers state themselves
                .headers(AbstractHttpConfigurer::disable) // platform.web writes them
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .securityContext(
                        context -> context.securityContextRepository(new SignedInContext(CONSOLE, ENROLMENT, sessions)))
                .addFilterBefore(
                        new OwnOriginFilter(new OrRequestMatcher(CONSOLE, SETUP, PORTAL), ownOrigin, problems),
                        AuthorizationFilter.class)
                .authorizeHttpRequests(paths -> paths
                        // A long poll's second round and the error page belong to a request that was let in.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/console/session")
                        .permitAll()
                        .requestMatchers(HttpMethod.DELETE, "/api/console/session")
                        .permitAll()
                        // Ways in: each asks for what it needs.
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/console/session/code",
                                "/api/console/session/passkey",
                                "/api/console/session/passkey/challenge",
                                "/api/console/session/sso",
                                "/api/console/session/sso/answer")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/console/session/sso")
                        .permitAll()
                        // Refuses by a close code, which a browser's script can read.
                        .requestMatchers("/api/console/socket")
                        .permitAll()
                        .requestMatchers(CONSOLE)
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, e) ->
                                problems.write(response, new Problem(refusal(sessions, request))))
                        .accessDeniedHandler((request, response, e) ->
                                problems.write(response, new Problem(ProblemCode.ROLE_MISSING))))
                .build();
    }

    /** Agents sign in by {@code SignIn}; without this bean Spring Boot would make up a user with a password. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new AuthenticationServiceException("agents sign in at /api/console/session");
        };
    }

    private static ProblemCode refusal(AgentSessions sessions, HttpServletRequest request) {
        return CONSOLE.matches(request) && sessions.enrolling(request).isPresent()
                ? ProblemCode.ENROLMENT_NEEDED
                : ProblemCode.NOT_SIGNED_IN;
    }

    private static RequestMatcher posted(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    private static RequestMatcher matcher(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
