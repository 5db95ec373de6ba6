package no.samtale.accounts.signin;

import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.problems.Problem;

/** Whose a session is, as two ids. Beside it a session holds codes, times and a challenge; see {@link SessionFacts}. */
public record SessionContent(AccountId account, AgentId agent) {
    /** The attribute of a session that somebody is signed in by. */
    public static final String ATTRIBUTE = "agent";

    private static final char BETWEEN = '/';

    /** As it stands in the session: two ids with a slash between. */
    public String text() {
        return account.toString() + BETWEEN + agent;
    }

    /** What stands in a session; nothing if it is in no form that is known. */
    public static Optional<SessionContent> of(Object attribute) {
        if (!(attribute instanceof String text) || text.indexOf(BETWEEN) < 0) {
            return Optional.empty();
        }
        int between = text.indexOf(BETWEEN);
        try {
            return Optional.of(new SessionContent(
                    AccountId.of(text.substring(0, between)), AgentId.of(text.substring(between + 1))));
        } catch (Problem malformed) {
            return Optional.empty();
        }
    }
}
