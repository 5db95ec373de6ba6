package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import no.samtale.accounts.RoundTrips;
import no.samtale.accounts.signin.Challenge;
import no.samtale.accounts.signin.SessionFacts;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Round trips that the session remembers. */
@Component
class SessionRoundTrips implements RoundTrips {
    private final HttpSessions sessions;
    private final OwnAddress address;

    SessionRoundTrips(HttpSessions sessions, OwnAddress address) {
        this.sessions = sessions;
        this.address = address;
    }

    @Override
    public String back(HttpServletRequest request) {
        return address.console(request);
    }

    @Override
    public String begin(HttpServletRequest request, String with) {
        return sessions.challenge(request, SessionFacts.ROUND_TRIP, with, Limits.PROVIDER_ROUND)
                .value();
    }

    @Override
    public String end(HttpServletRequest request, String state, ProblemCode refusal) {
        Challenge challenge = sessions.takeChallenge(request, SessionFacts.ROUND_TRIP, refusal);
        if (!challenge.is(state)) {
            throw new Problem(refusal);
        }
        return challenge.with();
    }
}
