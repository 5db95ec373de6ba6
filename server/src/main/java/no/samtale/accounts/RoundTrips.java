package no.samtale.accounts;

import jakarta.servlet.http.HttpServletRequest;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;

/**
 * Somebody who is signed in is sent to another site and comes back to the console: within
 * {@link no.samtale.platform.Limits#PROVIDER_ROUND}, once, and in the session that they left from.
 */
public interface RoundTrips {
    /** The console's page that the other site sends the browser back to; always the same. */
    String back(HttpServletRequest request);

    /**
     * Begins one, instead of any that was begun before.
     *
     * @param with what is needed at the end; it stands in the session, so ids and codes only
     * @return what the other site sends back along, which nobody can guess
     */
    String begin(HttpServletRequest request, String with);

    /**
     * Ends it, whether well or not: what was given along at its beginning.
     *
     * @param state what came back
     * @throws Problem with this code, unless it is the one that this session was sent off with
     */
    String end(HttpServletRequest request, String state, ProblemCode refusal);
}
