package no.samtale.privacy.archive;

import org.jspecify.annotations.Nullable;

/**
 * A piece of documentation. Holds what somebody wrote and is not printed.
 *
 * @param name of whoever wrote it, if it is known
 * @param reason why it was kept
 */
public record ArchivedDocument(ArchiveEntry entry, @Nullable String name, String text, String reason) {
    @Override
    public String toString() {
        return "ArchivedDocument[" + entry.id() + "]";
    }
}
