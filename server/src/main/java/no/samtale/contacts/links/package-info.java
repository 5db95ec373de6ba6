/**
 * That several contacts are one person, who has shown to hold an address of each. Owns the table contact_link. Entry points:
 * {@link no.samtale.contacts.links.LinkByProof} and {@link no.samtale.contacts.links.UnlinkContact}; who belongs together is
 * answered by {@link no.samtale.privacy.subjects.LinkedContacts}, and nowhere else. Nothing is copied or sealed anew. Why so:
 * docs/adr/0019. Never link by an address that is only claimed, nor because an agent thinks so.
 */
@NamedInterface("links")
@NullMarked
package no.samtale.contacts.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
