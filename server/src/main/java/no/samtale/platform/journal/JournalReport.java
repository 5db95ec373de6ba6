package no.samtale.platform.journal;

import java.util.UUID;

/**
 * What a use case reports to the journal.
 *
 * @param subject the conversation (or other thing) that it is about
 * @param seq the last seq that it reports, or 0
 */
public record JournalReport(JournalKind kind, UUID subject, long seq) {}
