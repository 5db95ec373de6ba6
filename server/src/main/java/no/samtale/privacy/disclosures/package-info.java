/**
 * Disclosures to authorities (promise P26): a case with the provision that demands it, two people who approve it, the
 * smallest export, given out once, and the person told of it unless a named law forbids that until a date. Owns the tables
 * disclosure and disclosure_approval. Commands: {@code OpenDisclosure}, {@code HandleDisclosure}; reads: {@code Disclosures}.
 */
@NamedInterface("disclosures")
@NullMarked
package no.samtale.privacy.disclosures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
