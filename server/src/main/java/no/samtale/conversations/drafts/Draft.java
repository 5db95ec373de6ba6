package no.samtale.conversations.drafts;

import java.time.Instant;

/**
 * What is written and not sent.
 *
 * @param text as it is kept, with the numbers masked that are not
 */
public record Draft(DraftKind kind, DraftId id, String text, Instant changedAt) {}
