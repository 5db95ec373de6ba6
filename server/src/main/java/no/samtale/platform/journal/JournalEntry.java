package no.samtale.platform.journal;

import java.time.Instant;
import java.util.UUID;
import no.samtale.platform.AccountId;

/**
 * One row of the journal: ids only.
 *
 * @param position gap-free within account and shard, in order of commit
 * @param subject the conversation (or other thing) that it is about
 * @param seq the last seq that it reports, or 0
 */
public record JournalEntry(
        AccountId account, int shard, long position, JournalKind kind, UUID subject, long seq, Instant at) {}
