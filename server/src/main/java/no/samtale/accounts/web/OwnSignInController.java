package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.SignInEvent;
import no.samtale.accounts.SignInWitness;
import no.samtale.accounts.signin.EndSessions;
import no.samtale.accounts.signin.SessionStore;
import no.samtale.accounts.signin.SetPassword;
import no.samtale.accounts.signin.SignIn;
import no.samtale.accounts.signin.factors.SecondFactors;
import no.samtale.accounts.signin.passkeys.Passkeys;
import no.samtale.accounts.signin.passkeys.Passkeys.Passkey;
import no.samtale.accounts.signin.sso.AskProvider;
import no.samtale.platform.Ids;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How an agent signs in, its password and its sessions, as the agent itself sees and changes them. */
@RestController
@RequestMapping("/api/console/me")
class OwnSignInController {
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final SessionStore sessionStore;
    private final EndSessions endSessions;
    private final SignIn signIn;
    private final SetPassword setPassword;
    private final SignInWitness witness;
    private final Parties parties;
    private final HttpSessions sessions;
    private final AskProvider askProvider;

    OwnSignInController(
            SecondFactors factors,
            Passkeys passkeys,
            SessionStore sessionStore,
            EndSessions endSessions,
            SignIn signIn,
            SetPassword setPassword,
            SignInWitness witness,
            Parties parties,
            HttpSessions sessions,
            AskProvider askProvider) {
        this.askProvider = askProvider;
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessionStore = sessionStore;
        this.endSessions = endSessions;
        this.signIn = signIn;
        this.setPassword = setPassword;
        this.witness = witness;
        this.parties = parties;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    OwnSignIn signIn(AgentPrincipal agent, HttpServletRequest request) {
        SecondFactors.Standing standing = factors.of(agent.account(), agent.agent());
        return new OwnSignIn(
                standing.totp(),
                standing.recoveryCodes(),
                standing.demanded(),
                standing.removedAt(),
                parties.known(request).isPresent(),
                askProvider.has(agent.account()),
                passkeys.of(agent),
                sessionStore.of(agent.agent(), current(request)).stream()
                        .map(OpenSession::of)
                        .toList());
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(@RequestBody NewPassword body, AgentPrincipal agent, HttpServletRequest request) {
        String current = Checks.present("current", body.current());
        String password = Checks.present("password", body.password());
        if (!signIn.isPassword(request.getRemoteAddr(), agent, current)) {
            throw new Problem(ProblemCode.SIGN_IN_FAILED);
        }
        setPassword.set(
                agent.account(),
                agent.agent(),
                password,
                current(request),
                () -> witness.noted(agent, SignInEvent.PASSWORD_CHANGED, agent.agent()));
        sessions.prove(request);
    }

    /** All but the one that is asked by. */
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(AgentPrincipal agent, HttpServletRequest request) {
        endSessions.others(agent, current(request));
    }

    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, AgentPrincipal agent) {
        endSessions.one(agent, Ids.parse(id).toString());
    }

    private static String current(HttpServletRequest request) {
        return request.getSession(true).getId();
    }

    /**
     * How an agent signs in.
     *
     * @param removedAt when an administrator removed what there was, if nothing has been added since
     * @param passkeysWork whether browsers can have passkeys at this address
     * @param singleSignOn whether the company has its own sign-in
     */
    record OwnSignIn(
            boolean totp,
            int recoveryCodes,
            boolean demanded,
            @Nullable Instant removedAt,
            boolean passkeysWork,
            boolean singleSignOn,
            List<Passkey> passkeys,
            List<OpenSession> sessions) {}

    /**
     * A session.
     *
     * @param browser a code, as {@code firefox}
     * @param machine a code, as {@code linux}
     */
    record OpenSession(String id, boolean current, Instant begunAt, Instant usedAt, String browser, String machine) {
        static OpenSession of(SessionStore.Row row) {
            int between = row.browser().indexOf('/');
            return new OpenSession(
                    row.key(),
                    row.current(),
                    row.begunAt(),
                    row.usedAt(),
                    between < 0 ? "other" : row.browser().substring(0, between),
                    between < 0 ? "other" : row.browser().substring(between + 1));
        }
    }

    /** @param current the password that there is */
    record NewPassword(@Nullable String current, @Nullable String password) {
        @Override
        public String toString() {
            return "NewPassword[…]";
        }
    }
}
