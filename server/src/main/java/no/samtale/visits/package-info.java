/**
 * What is collected of a visit, and only while the person agrees: pages, device, a rough place (purpose improve), and the
 * network that a conversation came from (purpose prevent-abuse). Owns the tables trail_page, visitor_device,
 * visitor_position and visitor_network. Entry points: {@link no.samtale.visits.MakeChoice}, which takes a visitor's yes and
 * no; {@link no.samtale.visits.NotePage}, {@link no.samtale.visits.NotePosition}, {@link no.samtale.visits.NoteNetwork};
 * {@link no.samtale.visits.Visits} to read. All of it lies under trails' keys, which go within a day or a fortnight. Do not
 * collect a thing here that the register does not name.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "vault",
            "accounts",
            "audit",
            "privacy::register",
            "privacy::consent",
            "privacy::screening",
            "privacy::subjects",
            "privacy::erasure",
            "privacy::retention",
            "privacy::restrictions",
            "inboxes",
            "conversations"
        })
@NullMarked
package no.samtale.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
