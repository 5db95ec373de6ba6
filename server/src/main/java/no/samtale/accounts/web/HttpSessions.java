package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.signin.BrowserName;
import no.samtale.accounts.signin.Challenge;
import no.samtale.accounts.signin.SessionContent;
import no.samtale.accounts.signin.SessionFacts;
import no.samtale.accounts.signin.SessionStore;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins, marks and ends sessions. One that begins is a new one with a new id, whatever the browser came with. */
@Component
class HttpSessions {
    private final SessionStore store;
    private final Clock clock;

    HttpSessions(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Signs in, and notes that it was just shown who it is. */
    void begin(HttpServletRequest request, AgentPrincipal agent) {
        HttpSession session = anew(request);
        session.setAttribute(SessionContent.ATTRIBUTE, content(agent).text());
        session.setAttribute(SessionFacts.BROWSER, BrowserName.of(request.getHeader("User-Agent")));
        prove(session);
    }

    /** For who has still to show a second factor: opens nothing. */
    void beginHalf(HttpServletRequest request, AgentPrincipal agent) {
        hold(anew(request), SessionFacts.HALF, agent, Limits.HALF_SIGNED_IN);
    }

    /** For who has to get a second factor: opens that and nothing else. */
    void beginEnrolling(HttpServletRequest request, AgentPrincipal agent) {
        hold(anew(request), SessionFacts.ENROLLING, agent, Limits.ENROLLING);
    }

    /** Who has still to show a second factor. */
    Optional<SessionContent> half(HttpServletRequest request) {
        return SessionFacts.still(attribute(request, SessionFacts.HALF), clock.instant());
    }

    /** Notes that it was just shown once more who is signed in. */
    void prove(HttpServletRequest request) {
        prove(request.getSession(true));
    }

    /** Takes back that it was just shown who is signed in. */
    void unprove(HttpServletRequest request) {
        request.getSession(true).removeAttribute(SessionFacts.PROVED);
    }

    /** @throws Problem {@link ProblemCode#PROOF_NEEDED} if it was shown too long ago who is signed in */
    void requireProof(HttpServletRequest request) {
        Instant now = clock.instant();
        if (SessionFacts.still(attribute(request, SessionFacts.ENROLLING), now).isPresent()) {
            return; // It began with a proof, is short, and could not be given another.
        }
        boolean lately = SessionFacts.millis(attribute(request, SessionFacts.PROVED))
                .filter(at -> at.isAfter(now.minus(Limits.PROOF)) && !at.isAfter(now))
                .isPresent();
        if (!lately) {
            throw new Problem(ProblemCode.PROOF_NEEDED);
        }
    }

    /** Puts a new challenge into the session, which begins for nobody if there is none. */
    Challenge challenge(HttpServletRequest request, String attribute, String with) {
        return challenge(request, attribute, with, Limits.PASSKEY_CHALLENGE);
    }

    /** As {@link #challenge(HttpServletRequest, String, String)}, for a time. */
    Challenge challenge(HttpServletRequest request, String attribute, String with, Duration time) {
        Challenge challenge = Challenge.random(clock.instant().plus(time), with);
        HttpSession session = request.getSession(false);
        if (session == null) {
            session = request.getSession(true);
            session.setMaxInactiveInterval((int) time.toSeconds());
        }
        session.setAttribute(attribute, challenge.text());
        return challenge;
    }

    /**
     * Takes the challenge out of the session: whoever comes after, or at the same time, finds none.
     *
     * @throws Problem {@link ProblemCode#PASSKEY_REFUSED} if there is none that may still be answered
     */
    Challenge takeChallenge(HttpServletRequest request, String attribute) {
        return takeChallenge(request, attribute, ProblemCode.PASSKEY_REFUSED);
    }

    /**
     * As {@link #takeChallenge(HttpServletRequest, String)}, with a refusal of its own.
     *
     * @throws Problem with this code
     */
    Challenge takeChallenge(HttpServletRequest request, String attribute, ProblemCode refusal) {
        Object held = attribute(request, attribute);
        HttpSession session = request.getSession(false);
        boolean taken = held != null && session != null && store.take(session.getId(), attribute);
        if (session != null) {
            session.removeAttribute(attribute);
        }
        return Challenge.open(taken ? held : null, clock.instant()).orElseThrow(() -> new Problem(refusal));
    }

    /** Signs out; nothing if nobody is signed in. */
    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private HttpSession anew(HttpServletRequest request) {
        end(request);
        return request.getSession(true);
    }

    private void hold(HttpSession session, String attribute, AgentPrincipal agent, Duration time) {
        session.setMaxInactiveInterval((int) time.toSeconds());
        session.setAttribute(
                attribute, SessionFacts.until(content(agent), clock.instant().plus(time)));
    }

    private void prove(HttpSession session) {
        session.setAttribute(SessionFacts.PROVED, Long.toString(clock.millis()));
    }

    private static SessionContent content(AgentPrincipal agent) {
        return new SessionContent(agent.account(), agent.agent());
    }

    private static @Nullable Object attribute(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getAttribute(name);
    }
}
