package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.SignInWay;
import no.samtale.accounts.signin.Challenge;
import no.samtale.accounts.signin.SessionFacts;
import no.samtale.accounts.signin.factors.EnrolApp;
import no.samtale.accounts.signin.factors.MakeRecoveryCodes;
import no.samtale.accounts.signin.factors.RemoveFactors;
import no.samtale.accounts.signin.factors.SecondFactors;
import no.samtale.accounts.signin.passkeys.Passkeys;
import no.samtale.accounts.signin.passkeys.RegisterPasskey;
import no.samtale.platform.Ids;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An agent's own app, passkeys and recovery codes. Whoever changes them has shown lately who they are. */
@RestController
@RequestMapping("/api/console/me")
class OwnFactorsController {
    private static final int CODE_LENGTH = 40;

    private final EnrolApp enrolApp;
    private final MakeRecoveryCodes makeRecoveryCodes;
    private final RemoveFactors removeFactors;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final RegisterPasskey registerPasskey;
    private final Parties parties;
    private final HttpSessions sessions;
    private final EnterConsole enterConsole;

    OwnFactorsController(
            EnrolApp enrolApp,
            MakeRecoveryCodes makeRecoveryCodes,
            RemoveFactors removeFactors,
            SecondFactors factors,
            Passkeys passkeys,
            RegisterPasskey registerPasskey,
            Parties parties,
            HttpSessions sessions,
            EnterConsole enterConsole) {
        this.enrolApp = enrolApp;
        this.makeRecoveryCodes = makeRecoveryCodes;
        this.removeFactors = removeFactors;
        this.factors = factors;
        this.passkeys = passkeys;
        this.registerPasskey = registerPasskey;
        this.parties = parties;
        this.sessions = sessions;
        this.enterConsole = enterConsole;
    }

    @PostMapping("/totp")
    EnrolApp.Told beginApp(AgentPrincipal agent, HttpServletRequest request) {
        sessions.requireProof(request);
        var unused = enterConsole.isEnrolling(request, agent);
        return enrolApp.begin(agent);
    }

    @PostMapping("/totp/confirmation")
    Codes confirmApp(@RequestBody SecondStepController.Code body, AgentPrincipal agent, HttpServletRequest request) {
        String code = Checks.line("code", body.code(), CODE_LENGTH);
        sessions.requireProof(request);
        boolean enrolling = enterConsole.isEnrolling(request, agent);
        List<String> codes = enrolApp.confirm(agent, code);
        enterConsole.afterEnrolling(request, agent, enrolling, SignInWay.TOTP);
        return new Codes(codes);
    }

    @DeleteMapping("/totp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeApp(AgentPrincipal agent, HttpServletRequest request) {
        sessions.requireProof(request);
        removeFactors.removeApp(agent);
    }

    @PostMapping("/recovery-codes")
    Codes makeCodes(AgentPrincipal agent, HttpServletRequest request) {
        sessions.requireProof(request);
        return new Codes(makeRecoveryCodes.make(agent));
    }

    @PostMapping("/passkeys/challenge")
    Wished wish(AgentPrincipal agent, HttpServletRequest request) {
        sessions.requireProof(request);
        var unused = enterConsole.isEnrolling(request, agent);
        RegisterPasskey.Wish wish = registerPasskey.wish(parties.of(request), agent);
        Challenge challenge = sessions.challenge(request, SessionFacts.CHALLENGE_TO_MAKE, wish.userHandle());
        return new Wished(challenge.value(), wish);
    }

    /** Gives recovery codes with the first second factor that there is. */
    @PostMapping("/passkeys")
    Codes register(@RequestBody NewPasskey body, AgentPrincipal agent, HttpServletRequest request) {
        String name = Checks.line("name", body.name(), Limits.NAME_LENGTH);
        String answer = Checks.present("credential", body.credential());
        if (answer.length() > Limits.PASSKEY_ANSWER_LENGTH) {
            throw Problem.invalidField("credential");
        }
        sessions.requireProof(request);
        boolean enrolling = enterConsole.isEnrolling(request, agent);
        Challenge challenge = sessions.takeChallenge(request, SessionFacts.CHALLENGE_TO_MAKE);
        UUID made =
                registerPasskey.register(parties.of(request), agent, challenge.value(), challenge.with(), name, answer);
        boolean first = factors.of(agent.account(), agent.agent()).recoveryCodes() == 0;
        List<String> codes = first && made != null ? makeRecoveryCodes.make(agent) : List.of();
        enterConsole.afterEnrolling(request, agent, enrolling, SignInWay.PASSKEY);
        return new Codes(codes);
    }

    @PutMapping("/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(@PathVariable String id, @RequestBody PasskeyName body, AgentPrincipal agent) {
        passkeys.rename(agent, Ids.parse(id), Checks.line("name", body.name(), Limits.NAME_LENGTH));
    }

    @DeleteMapping("/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, AgentPrincipal agent, HttpServletRequest request) {
        UUID passkey = Ids.parse(id);
        sessions.requireProof(request);
        removeFactors.removePasskey(agent, passkey);
    }

    /** Recovery codes, told once. */
    record Codes(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "Codes[…]";
        }
    }

    /** What a browser makes a passkey by. */
    record Wished(String challenge, RegisterPasskey.Wish wish) {}

    /** @param credential the browser's answer, as JSON (WebAuthn level 3, section 5.1: toJSON) */
    record NewPasskey(@Nullable String name, @Nullable String credential) {
        @Override
        public String toString() {
            return "NewPasskey[…]";
        }
    }

    /** What the agent calls it. */
    record PasskeyName(@Nullable String name) {
        @Override
        public String toString() {
            return "PasskeyName[…]";
        }
    }
}
