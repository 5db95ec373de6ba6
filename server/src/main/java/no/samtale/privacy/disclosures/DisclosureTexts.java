package no.samtale.privacy.disclosures;

import java.util.Collection;
import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.DisclosureId;
import no.samtale.platform.Purpose;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals and opens what authorities ask for, each case under its own key. */
@Component
class DisclosureTexts {
    static final String REFERENCE = "reference_sealed";
    static final String ASKED = "asked_sealed";

    private final Vault vault;

    DisclosureTexts(Vault vault) {
        this.vault = vault;
    }

    static KeyScope scope(AccountId account, DisclosureId id) {
        return new KeyScope(account, KeyScope.Kind.DISCLOSURE, id.value());
    }

    void create(AccountId account, DisclosureId id) {
        vault.create(List.of(scope(account, id)));
    }

    void warm(AccountId account, Collection<DisclosureId> ids) {
        vault.warm(ids.stream().map(id -> scope(account, id)).toList());
    }

    void destroy(AccountId account, Collection<DisclosureId> ids) {
        vault.destroy(ids.stream().map(id -> scope(account, id)).toList());
    }

    byte @Nullable [] seal(AccountId account, DisclosureId id, String column, @Nullable String text) {
        return text == null
                ? null
                : ScreenedText.of(text).seal(Purpose.LEGAL_DUTIES, vault, scope(account, id), cell(id, column));
    }

    @Nullable
    String open(AccountId account, DisclosureId id, String column, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return vault.open(Purpose.LEGAL_DUTIES, scope(account, id), cell(id, column), bytes);
        } catch (NotReadable gone) {
            return null;
        }
    }

    private static Cell cell(DisclosureId id, String column) {
        return new Cell("disclosure", column, id.value());
    }
}
