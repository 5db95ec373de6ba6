package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import no.samtale.accounts.AccountWitness;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.AgentSession;
import no.samtale.accounts.AgentSessions;
import no.samtale.accounts.signin.SignIn;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signs agents in and out. */
@RestController
@RequestMapping("/api/console/session")
class SessionController {
    private final SignIn signIn;
    private final EnterConsole enterConsole;
    private final AboutMe aboutMe;
    private final AccountWitness witness;
    private final AgentSessions sessions;
    private final HttpSessions httpSessions;
    private final Hints hints;

    SessionController(
            SignIn signIn,
            EnterConsole enterConsole,
            AboutMe aboutMe,
            AccountWitness witness,
            AgentSessions sessions,
            HttpSessions httpSessions,
            Hints hints) {
        this.signIn = signIn;
        this.enterConsole = enterConsole;
        this.aboutMe = aboutMe;
        this.witness = witness;
        this.sessions = sessions;
        this.httpSessions = httpSessions;
        this.hints = hints;
    }

    @PostMapping
    Me signIn(@RequestBody SignInRequest body, HttpServletRequest request) {
        String email = Checks.line("email", body.email(), Limits.FIELD_LENGTH);
        String password = Checks.present("password", body.password());
        return enterConsole.byPassword(request, signIn.signIn(request.getRemoteAddr(), email, password));
    }

    @GetMapping
    Me me(AgentPrincipal agent) {
        return aboutMe.of(agent);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        Optional<AgentPrincipal> agent = sessions.of(request).map(AgentSession::principal);
        agent.ifPresent(witness::signedOut);
        httpSessions.end(request);
        agent.ifPresent(who -> hints.give(new Hint.SessionsEnded(who.account(), who.agent())));
    }

    /** What an agent signs in with. */
    record SignInRequest(@Nullable String email, @Nullable String password) {
        @Override
        public String toString() {
            return "SignInRequest[…]";
        }
    }
}
