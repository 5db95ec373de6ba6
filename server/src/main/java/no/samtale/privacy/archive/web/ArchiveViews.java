package no.samtale.privacy.archive.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.samtale.platform.ArchiveEntryId;
import no.samtale.platform.Limits;
import no.samtale.privacy.archive.ArchiveEntry;
import no.samtale.privacy.archive.ArchiveLaw;
import no.samtale.privacy.archive.ArchivedDocument;
import no.samtale.privacy.register.Language;
import org.jspecify.annotations.Nullable;

/** The archive as the console shows it, worded in a language. */
final class ArchiveViews {
    private ArchiveViews() {}

    /** @param limit how many messages of one conversation can be kept */
    record ArchiveChoices(List<ArchiveGround> grounds, int limit) {}

    /** @param law the provision */
    record ArchiveGround(String id, String name, String law, String period, List<ArchiveKind> kinds) {}

    record ArchiveKind(String id, String name) {}

    /**
     * An entry, without what it says.
     *
     * @param erased whether nothing leads to the person any more
     */
    record ArchivedRow(
            ArchiveEntryId id,
            String ground,
            String law,
            String kind,
            int financialYear,
            LocalDate keptUntil,
            String author,
            Instant saidAt,
            Instant keptAt,
            boolean erased) {}

    /** An entry, opened. Holds what somebody wrote and is not printed. */
    record OpenedDocument(ArchivedRow entry, @Nullable String name, String text, String reason, String keptBy) {
        @Override
        public String toString() {
            return "OpenedDocument[" + entry.id() + "]";
        }
    }

    static ArchiveChoices choices(ArchiveLaw law, Language language) {
        List<ArchiveGround> grounds = law.grounds().stream()
                .map(ground -> new ArchiveGround(
                        ground.id(),
                        ground.name().in(language),
                        ground.law(),
                        ground.period().toString(),
                        ground.kinds().stream()
                                .map(kind ->
                                        new ArchiveKind(kind, law.kind(kind).in(language)))
                                .toList()))
                .toList();
        return new ArchiveChoices(grounds, Limits.ARCHIVED_MESSAGES);
    }

    static ArchivedRow entry(ArchiveEntry entry, ArchiveLaw law, Language language) {
        return new ArchivedRow(
                entry.id(),
                entry.ground(),
                law.law(entry.ground()),
                law.kind(entry.kind()).in(language),
                entry.financialYear(),
                entry.keptUntil(),
                entry.author(),
                entry.saidAt(),
                entry.keptAt(),
                entry.contact() == null);
    }

    static OpenedDocument document(ArchivedDocument found, String keptBy, ArchiveLaw law, Language language) {
        return new OpenedDocument(
                entry(found.entry(), law, language), found.name(), found.text(), found.reason(), keptBy);
    }
}
