package no.samtale.privacy.archive;

import java.time.Instant;
import java.time.LocalDate;
import no.samtale.platform.AgentId;
import no.samtale.platform.ArchiveEntryId;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of a piece of documentation, without the documentation.
 *
 * @param contact null when the person has been erased, or their last conversation has gone
 * @param ground one of {@link ArchiveLaw#grounds}
 * @param kind one of {@link ArchiveLaw#kinds}
 * @param keptUntil the last day
 * @param author {@code visitor} or {@code agent}
 */
public record ArchiveEntry(
        ArchiveEntryId id,
        @Nullable ContactId contact,
        String ground,
        String kind,
        int financialYear,
        LocalDate keptUntil,
        String author,
        Instant saidAt,
        AgentId keptBy,
        Instant keptAt) {}
