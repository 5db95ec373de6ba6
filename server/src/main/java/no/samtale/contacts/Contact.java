package no.samtale.contacts;

import java.time.Instant;
import java.util.List;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * A person who writes.
 *
 * @param name as the person gives it, if at all
 * @param identities addresses, in the order in which they came
 */
public record Contact(
        ContactId id, @Nullable String name, String language, Instant createdAt, List<ContactIdentity> identities) {
    /** Not printed: it is personal. */
    @Override
    public String toString() {
        return "Contact[" + id + "]";
    }
}
