package no.samtale.privacy.breaches;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.BreachId;
import no.samtale.platform.Purpose;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals and opens what is told of breaches, each under its own key. */
@Component
class BreachTexts {
    private static final String TABLE = "breach";
    private static final String PHASES = "breach_phase";

    private final Vault vault;

    BreachTexts(Vault vault) {
        this.vault = vault;
    }

    void create(AccountId account, BreachId breach) {
        vault.create(List.of(scope(account, breach)));
    }

    void warm(AccountId account, Collection<BreachId> breaches) {
        vault.warm(breaches.stream().map(breach -> scope(account, breach)).toList());
    }

    void destroy(AccountId account, Collection<BreachId> breaches) {
        vault.destroy(breaches.stream().map(breach -> scope(account, breach)).toList());
    }

    byte @Nullable [] seal(AccountId account, BreachId breach, String column, @Nullable String text) {
        return text == null
                ? null
                : ScreenedText.of(text)
                        .seal(
                                Purpose.LEGAL_DUTIES,
                                vault,
                                scope(account, breach),
                                new Cell(TABLE, column, breach.value()));
    }

    @Nullable
    String open(AccountId account, BreachId breach, String column, byte @Nullable [] bytes) {
        return bytes == null ? null : open(account, breach, new Cell(TABLE, column, breach.value()), bytes);
    }

    byte[] sealPhase(AccountId account, BreachId breach, UUID phase, String text) {
        return ScreenedText.of(text)
                .seal(Purpose.LEGAL_DUTIES, vault, scope(account, breach), new Cell(PHASES, "text_sealed", phase));
    }

    String openPhase(AccountId account, BreachId breach, UUID phase, byte[] bytes) {
        return open(account, breach, new Cell(PHASES, "text_sealed", phase), bytes);
    }

    private String open(AccountId account, BreachId breach, Cell cell, byte[] bytes) {
        try {
            return vault.open(Purpose.LEGAL_DUTIES, scope(account, breach), cell, bytes);
        } catch (KeyDestroyed gone) {
            return "";
        }
    }

    private static KeyScope scope(AccountId account, BreachId breach) {
        return new KeyScope(account, KeyScope.Kind.BREACH, breach.value());
    }
}
