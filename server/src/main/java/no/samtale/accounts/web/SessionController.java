package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import no.samtale.accounts.AccountWitness;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.AgentSessions;
import no.samtale.accounts.signin.SignIn;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
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
    private final AboutMe aboutMe;
    private final AccountWitness witness;
    private final AgentSessions sessions;

    SessionController(SignIn signIn, AboutMe aboutMe, AccountWitness witness, AgentSessions sessions) {
        this.signIn = signIn;
        this.aboutMe = aboutMe;
        this.witness = witness;
        this.sessions = sessions;
    }

    @PostMapping
    Me signIn(@RequestBody SignInRequest body, HttpServletRequest request) {
        String email = Checks.line("email", body.email(), Limits.FIELD_LENGTH);
        String password = Checks.present("password", body.password());
        AgentPrincipal agent = signIn.signIn(request.getRemoteAddr(), email, password);
        HttpSessions.begin(request, agent);
        return aboutMe.of(agent);
    }

    @GetMapping
    Me me(AgentPrincipal agent) {
        return aboutMe.of(agent);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        sessions.of(request).ifPresent(session -> witness.signedOut(session.principal()));
        HttpSessions.end(request);
    }

    /** What an agent signs in with. */
    record SignInRequest(@Nullable String email, @Nullable String password) {
        @Override
        public String toString() {
            return "SignInRequest[…]";
        }
    }
}
