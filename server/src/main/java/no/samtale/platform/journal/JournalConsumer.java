package no.samtale.platform.journal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the journal under a name of its own, in batches, in order within a shard, at least once: being given the same
 * entry again must change nothing. Its place is kept after the batch returns; an exception leaves it where it was.
 */
public interface JournalConsumer {
    /** The name that its place is kept under; never changed. */
    String name();

    /** What it reads of; entries of other kinds are passed over. */
    default Set<JournalKind> kinds() {
        return EnumSet.allOf(JournalKind.class);
    }

    /** Takes a batch of one account and shard. Runs in an account transaction. */
    void take(List<JournalEntry> batch);
}
