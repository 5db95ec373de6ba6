package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.signin.SessionContent;

/** Begins and ends sessions. */
final class HttpSessions {
    private HttpSessions() {}

    /** Signs in. The session is a new one with a new id, whatever the browser came with (session fixation). */
    static void begin(HttpServletRequest request, AgentPrincipal agent) {
        end(request);
        request.getSession(true)
                .setAttribute(SessionContent.ATTRIBUTE, new SessionContent(agent.account(), agent.agent()).text());
    }

    /** Signs out; nothing if nobody is signed in. */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
