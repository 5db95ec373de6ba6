package no.samtale.privacy.archive;

import java.time.Instant;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import org.jspecify.annotations.Nullable;

/** The messages of conversations, kept by whoever keeps conversations. */
public interface ArchivableMessages {
    /**
     * What was said there, for an agent who may read it. Notes and events are no documentation, and are not found.
     *
     * @throws no.samtale.platform.problems.Problem not_found, for the conversation or the message
     */
    Said said(AgentPrincipal agent, ConversationId conversation, long seq);

    /**
     * A message. Holds what somebody wrote and is not printed.
     *
     * @param author {@code visitor} or {@code agent}
     * @param name of whoever wrote it, if it is known; of an agent the first one
     */
    record Said(
            ContactId contact,
            java.util.UUID message,
            String author,
            @Nullable String name,
            String text,
            Instant at) {
        @Override
        public String toString() {
            return "Said[" + message + "]";
        }
    }
}
