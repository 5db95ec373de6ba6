package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.SignInEvent;
import no.samtale.accounts.SignInWitness;
import no.samtale.accounts.signin.SessionFacts;
import no.samtale.accounts.signin.SignIn;
import no.samtale.accounts.signin.factors.CheckFactor;
import no.samtale.accounts.signin.factors.FactorThrottle;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has who is signed in show once more that it is them, before the way they sign in is changed. */
@RestController
@RequestMapping("/api/console/me/proof")
class ProofController {
    private static final int CODE_LENGTH = 40;

    private final SignIn signIn;
    private final CheckFactor checkFactor;
    private final SecondStepController steps;
    private final FactorThrottle throttle;
    private final Parties parties;
    private final HttpSessions sessions;
    private final SignInWitness witness;

    ProofController(
            SignIn signIn,
            CheckFactor checkFactor,
            SecondStepController steps,
            FactorThrottle throttle,
            Parties parties,
            HttpSessions sessions,
            SignInWitness witness) {
        this.signIn = signIn;
        this.checkFactor = checkFactor;
        this.steps = steps;
        this.throttle = throttle;
        this.parties = parties;
        this.sessions = sessions;
        this.witness = witness;
    }

    /** By one of the three: the first that is there is taken. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prove(@RequestBody Proof body, AgentPrincipal agent, HttpServletRequest request) {
        if (body.credential() != null) {
            AgentPrincipal shown =
                    steps.shown(new SecondStepController.Shown(body.credential()), request, Optional.of(agent));
            sessions.prove(request);
            witness.noted(shown, SignInEvent.PROOF_GIVEN, agent.agent());
            return;
        }
        if (body.code() != null) {
            var unused = checkFactor.check(agent, Checks.line("code", body.code(), CODE_LENGTH));
        } else if (!signIn.isPassword(request.getRemoteAddr(), agent, Checks.present("password", body.password()))) {
            throw new Problem(ProblemCode.SIGN_IN_FAILED);
        }
        sessions.prove(request);
        witness.noted(agent, SignInEvent.PROOF_GIVEN, agent.agent());
    }

    @PostMapping("/challenge")
    SecondStepController.Asked challenge(AgentPrincipal agent, HttpServletRequest request) {
        throttle.admitChallenge(request.getRemoteAddr());
        String rpId = parties.of(request).id();
        return new SecondStepController.Asked(
                sessions.challenge(request, SessionFacts.CHALLENGE_TO_SHOW, "").value(), rpId);
    }

    /** A password, a code, or a passkey's answer. */
    record Proof(
            @Nullable String password,
            @Nullable String code,
            @Nullable String credential) {
        @Override
        public String toString() {
            return "Proof[…]";
        }
    }
}
