package no.samtale.contacts.links;

import java.time.Instant;
import java.util.UUID;
import no.samtale.platform.ContactId;

/**
 * That two contacts are one person.
 *
 * @param contact from whose side it is seen
 * @param proved the identity whose address was shown to be theirs
 */
public record ContactLink(UUID id, ContactId contact, ContactId other, LinkWay way, UUID proved, Instant at) {
    @SuppressWarnings("ArgumentSelectionDefectChecker") // exchanged is what they are meant to be
    ContactLink fromTheOtherSide() {
        return new ContactLink(id, other, contact, way, proved, at);
    }
}
