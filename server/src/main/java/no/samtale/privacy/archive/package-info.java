/**
 * The statutory archive: single messages that a named law demands to be kept as documentation, each under a key of its own,
 * until its date, whatever becomes of the conversation and the person (GDPR Art. 17(3)(b)). Owns the table archive_entry.
 * Entry points: {@link no.samtale.privacy.archive.ArchiveMessage}, {@link no.samtale.privacy.archive.ArchiveEntries},
 * {@link no.samtale.privacy.archive.KeptByLaw}. Never keep whole conversations here, nor anything for its usefulness.
 */
@NamedInterface("archive")
@NullMarked
package no.samtale.privacy.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
