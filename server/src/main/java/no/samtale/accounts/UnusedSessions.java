package no.samtale.accounts;

import java.time.Instant;
import no.samtale.accounts.signin.SessionStore;
import org.springframework.stereotype.Component;

/** Sessions that nobody has used for long, of all accounts: a session is found before its account is known. */
@Component
public class UnusedSessions {
    private final SessionStore store;

    UnusedSessions(SessionStore store) {
        this.store = store;
    }

    /** How many were last used before that time. */
    public long count(Instant before) {
        return store.countUnused(before);
    }

    /** Ends some of them; how many there were. */
    public int end(Instant before, int limit) {
        return store.endUnused(before, limit);
    }
}
