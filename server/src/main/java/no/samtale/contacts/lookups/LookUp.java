package no.samtale.contacts.lookups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * What was looked up of a person. Holds personal data and is not printed.
 *
 * @param source an id of the register's, or {@link LookUpLaw#PERSON} once the person has corrected it
 * @param sourceName which one, where the source is one that has to be named
 * @param reason an id of {@link LookUpLaw#reasons}
 * @param why the agent's words
 * @param dueOn the last day on which the person can be told
 */
public record LookUp(
        UUID id,
        ContactId contact,
        LookUpField field,
        String value,
        String source,
        @Nullable String sourceName,
        String reason,
        String why,
        AgentId agent,
        Instant at,
        LocalDate dueOn,
        @Nullable Instant toldAt) {
    @Override
    public String toString() {
        return "LookUp[" + id + "]";
    }
}
