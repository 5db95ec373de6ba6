package no.samtale.accounts;

import java.net.URI;
import java.time.Duration;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;

/** Sends mail to agents, by whoever knows the mail server. */
public interface AgentMail {
    /** Whether mail of this account can be sent. */
    boolean available(AccountId account);

    /** Whether this installation has a mail server at all. */
    boolean configured();

    /** Sends it as soon as the caller's transaction is through, and tries no longer than the link works. */
    void send(AccountId account, AgentId agent, LinkMail mail);

    /** What a mail is about. */
    enum About {
        INVITATION,
        PASSWORD
    }

    /**
     * A mail with a link.
     *
     * @param to the agent's address
     * @param works how long the link does
     */
    record LinkMail(About about, String to, String name, String language, URI link, Duration works) {
        /** Not printed: it is personal, and lets in. */
        @Override
        public String toString() {
            return "LinkMail[" + about + "]";
        }
    }
}
