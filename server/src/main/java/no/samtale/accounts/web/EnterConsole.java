package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.AgentSessions;
import no.samtale.accounts.SignInWay;
import no.samtale.accounts.SignInWitness;
import no.samtale.accounts.signin.factors.SecondFactors;
import no.samtale.accounts.signin.factors.WaysIn;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/**
 * Lets an agent into the console, or as far as the agent may come: the one place where that is decided. Whoever has found out
 * who somebody is, by whatever way, comes here.
 */
@Component
class EnterConsole {
    private final HttpSessions sessions;
    private final SecondFactors factors;
    private final SignInWitness witness;
    private final AboutMe aboutMe;
    private final AgentSessions agentSessions;
    private final WaysIn waysIn;

    EnterConsole(
            HttpSessions sessions,
            SecondFactors factors,
            SignInWitness witness,
            AboutMe aboutMe,
            AgentSessions agentSessions,
            WaysIn waysIn) {
        this.waysIn = waysIn;
        this.sessions = sessions;
        this.agentSessions = agentSessions;
        this.factors = factors;
        this.witness = witness;
        this.aboutMe = aboutMe;
    }

    /**
     * Who has given a right password.
     *
     * @throws Problem {@link ProblemCode#SECOND_FACTOR_NEEDED}, with a session that takes one and opens nothing else;
     *     {@link ProblemCode#ENROLMENT_NEEDED}, with a session in which one can be got and nothing else
     */
    Me byPassword(HttpServletRequest request, AgentPrincipal agent) {
        if (factors.of(agent.account(), agent.agent()).asksForMore()) {
            sessions.beginHalf(request, agent);
            throw new Problem(ProblemCode.SECOND_FACTOR_NEEDED);
        }
        return entered(request, agent, SignInWay.PASSWORD);
    }

    /**
     * Who has shown all that is asked for.
     *
     * @throws Problem {@link ProblemCode#ENROLMENT_NEEDED}; {@link ProblemCode#SSO_DEMANDED}
     */
    Me entered(HttpServletRequest request, AgentPrincipal agent, SignInWay way) {
        requireOpen(agent, way);
        if (factors.of(agent.account(), agent.agent()).mustEnrol()) {
            sessions.beginEnrolling(request, agent);
            throw new Problem(ProblemCode.ENROLMENT_NEEDED);
        }
        letIn(request, agent, way);
        return aboutMe.of(agent);
    }

    /**
     * Whom the company's provider vouches for: what more it asked for is the provider's affair.
     *
     * @param shown whether that has shown who it is just now, beside who the browser belongs to
     */
    Me byProvider(HttpServletRequest request, AgentPrincipal agent, boolean shown) {
        letIn(request, agent, SignInWay.SINGLE_SIGN_ON);
        if (!shown) {
            sessions.unprove(request);
        }
        return aboutMe.of(agent);
    }

    /**
     * Whether somebody is here to get a second factor before anything else, and not signed in.
     *
     * @throws Problem {@link ProblemCode#NOT_SIGNED_IN} if there is one by now: it is asked for, and whoever has the password
     *     alone adds none beside it
     */
    boolean isEnrolling(HttpServletRequest request, AgentPrincipal agent) {
        if (agentSessions.of(request).isPresent()) {
            return false;
        }
        if (!factors.of(agent.account(), agent.agent()).mustEnrol()) {
            throw new Problem(ProblemCode.NOT_SIGNED_IN);
        }
        return true;
    }

    /** Who came to get a second factor and has got one; nothing for who was in already. */
    void afterEnrolling(HttpServletRequest request, AgentPrincipal agent, boolean enrolling, SignInWay way) {
        if (enrolling) {
            letIn(request, agent, way);
        }
    }

    /** Noted first: nobody comes in whom the trail does not show. */
    private void letIn(HttpServletRequest request, AgentPrincipal agent, SignInWay way) {
        requireOpen(agent, way);
        witness.signedIn(agent, way);
        sessions.begin(request, agent);
    }

    private void requireOpen(AgentPrincipal agent, SignInWay way) {
        if (!waysIn.isOpen(agent, way)) {
            witness.refused(agent.account(), agent.agent(), way);
            throw new Problem(ProblemCode.SSO_DEMANDED);
        }
    }
}
