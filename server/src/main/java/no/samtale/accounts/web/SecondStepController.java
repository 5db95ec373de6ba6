package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.AgentSession;
import no.samtale.accounts.AgentSessions;
import no.samtale.accounts.SignInWay;
import no.samtale.accounts.signin.Challenge;
import no.samtale.accounts.signin.Principals;
import no.samtale.accounts.signin.SessionFacts;
import no.samtale.accounts.signin.factors.CheckFactor;
import no.samtale.accounts.signin.factors.FactorThrottle;
import no.samtale.accounts.signin.passkeys.ProvePasskey;
import no.samtale.accounts.signin.passkeys.RelyingParty;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ways in beyond a password: a code after it, or a passkey in its place. */
@RestController
@RequestMapping("/api/console/session")
class SecondStepController {
    private static final int CODE_LENGTH = 40;

    private final HttpSessions sessions;
    private final Principals principals;
    private final AgentSessions agentSessions;
    private final CheckFactor checkFactor;
    private final FactorThrottle throttle;
    private final ProvePasskey provePasskey;
    private final Parties parties;
    private final EnterConsole enterConsole;

    SecondStepController(
            HttpSessions sessions,
            Principals principals,
            AgentSessions agentSessions,
            CheckFactor checkFactor,
            FactorThrottle throttle,
            ProvePasskey provePasskey,
            Parties parties,
            EnterConsole enterConsole) {
        this.sessions = sessions;
        this.principals = principals;
        this.agentSessions = agentSessions;
        this.checkFactor = checkFactor;
        this.throttle = throttle;
        this.provePasskey = provePasskey;
        this.parties = parties;
        this.enterConsole = enterConsole;
    }

    /** After a right password: a code of the app, or a recovery code. Who is in already begins anew by it. */
    @PostMapping("/code")
    Me code(@RequestBody Code body, HttpServletRequest request) {
        String code = Checks.line("code", body.code(), CODE_LENGTH);
        AgentPrincipal agent = sessions.half(request)
                .flatMap(principals::principal)
                .or(() -> agentSessions.of(request).map(AgentSession::principal))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_SIGNED_IN));
        return enterConsole.entered(request, agent, checkFactor.check(agent, code));
    }

    /** What a passkey is asked for with, of whomever it is. */
    @PostMapping("/passkey/challenge")
    Asked challenge(HttpServletRequest request) {
        throttle.admitChallenge(request.getRemoteAddr());
        RelyingParty party = parties.of(request);
        return new Asked(
                sessions.challenge(request, SessionFacts.CHALLENGE_TO_SHOW, "").value(), party.id());
    }

    @PostMapping("/passkey")
    Me passkey(@RequestBody Shown body, HttpServletRequest request) {
        AgentPrincipal agent = shown(body, request, Optional.empty());
        return enterConsole.entered(request, agent, SignInWay.PASSKEY);
    }

    /** Whose passkey was shown; only the expected agent's, if one is expected. */
    AgentPrincipal shown(Shown body, HttpServletRequest request, Optional<AgentPrincipal> expected) {
        String answer = Checks.present("credential", body.credential());
        if (answer.length() > Limits.PASSKEY_ANSWER_LENGTH) {
            throw Problem.invalidField("credential");
        }
        Challenge challenge = sessions.takeChallenge(request, SessionFacts.CHALLENGE_TO_SHOW);
        AgentPrincipal agent = provePasskey.prove(parties.of(request), challenge.value(), answer);
        throttle.answered(request.getRemoteAddr());
        if (expected.filter(one -> !one.agent().equals(agent.agent())).isPresent()) {
            throw new Problem(ProblemCode.PASSKEY_REFUSED);
        }
        return agent;
    }

    /** What a browser asks a device for a passkey with. */
    record Asked(String challenge, String rpId) {}

    /** A code. */
    record Code(@Nullable String code) {
        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    /** @param credential the browser's answer, as JSON (WebAuthn level 3, section 5.1: toJSON) */
    record Shown(@Nullable String credential) {
        @Override
        public String toString() {
            return "Shown[…]";
        }
    }
}
