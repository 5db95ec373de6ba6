package no.samtale.privacy.archive;

import java.util.Collection;
import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ArchiveEntryId;
import no.samtale.platform.Purpose;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals and opens documentation, each piece under its own key, for the legal duty alone. */
@Component
class ArchiveTexts {
    static final String NAME = "name_sealed";
    static final String TEXT = "text_sealed";
    static final String REASON = "reason_sealed";

    private final Vault vault;

    ArchiveTexts(Vault vault) {
        this.vault = vault;
    }

    static KeyScope scope(AccountId account, ArchiveEntryId id) {
        return new KeyScope(account, KeyScope.Kind.ARCHIVE, id.value());
    }

    void create(AccountId account, ArchiveEntryId id) {
        vault.create(List.of(scope(account, id)));
    }

    void destroy(AccountId account, Collection<ArchiveEntryId> ids) {
        vault.destroy(ids.stream().map(id -> scope(account, id)).toList());
    }

    byte[] seal(AccountId account, ArchiveEntryId id, String column, ScreenedText text) {
        return text.seal(Purpose.LEGAL_DUTIES, vault, scope(account, id), cell(id, column));
    }

    /**
     * For the legal duty, or for the person's own rights.
     *
     * @throws no.samtale.vault.NotReadable if the person is restricted, or the key is gone
     */
    String open(Purpose purpose, AccountId account, ArchiveEntryId id, String column, byte[] bytes) {
        return vault.open(purpose, scope(account, id), cell(id, column), bytes);
    }

    @Nullable
    String openIfAny(Purpose purpose, AccountId account, ArchiveEntryId id, String column, byte @Nullable [] bytes) {
        return bytes == null ? null : open(purpose, account, id, column, bytes);
    }

    private static Cell cell(ArchiveEntryId id, String column) {
        return new Cell("archive_entry", column, id.value());
    }
}
