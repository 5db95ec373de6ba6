package no.samtale.privacy.retention;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.ContactId;

/**
 * What is over.
 *
 * @param before the event of the rule (such as the end of a conversation) lies before this
 * @param spared contacts whose data stays all the same: held for a legal claim, restricted, or asked for
 * @param limit how many at the most, so that nobody waits long for a lock
 */
public record Expiry(Instant before, Set<ContactId> spared, int limit) {
    /** Those spared, as the database takes them. */
    public UUID[] sparedIds() {
        return spared.stream().map(ContactId::value).toArray(UUID[]::new);
    }
}
