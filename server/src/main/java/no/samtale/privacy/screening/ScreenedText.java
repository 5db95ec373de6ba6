package no.samtale.privacy.screening;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.samtale.platform.Purpose;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * Free text as it may be kept: what was a national identity number or a payment card in it is masked. It knows what was
 * masked, so that the writer can be told; what stood there it has forgotten. Not printed.
 */
public final class ScreenedText {
    private final String text;
    private final Set<SensitiveNumber> masked;

    ScreenedText(String text, Set<SensitiveNumber> masked) {
        this.text = text;
        this.masked = masked;
    }

    /** What may be kept of a text. Takes a time that grows with its length and no faster, whatever it says. */
    public static ScreenedText of(String text) {
        return Screening.screened(text);
    }

    /** The text as it is kept; a mask may be a few characters longer than the number that it stands for. */
    public String text() {
        return text;
    }

    /** What was masked in it, each sort once; null, not empty, if nothing was, so that an answer leaves it out. */
    public @Nullable List<SensitiveNumber> masked() {
        return maskedIn(List.of(this));
    }

    /** What was masked in any of these, each sort once; null if nothing was. */
    public static @Nullable List<SensitiveNumber> maskedIn(Collection<ScreenedText> texts) {
        Stream<SensitiveNumber> all = texts.stream().flatMap(each -> each.masked.stream());
        List<SensitiveNumber> sorts = all.sorted().distinct().toList();
        return sorts.isEmpty() ? null : sorts;
    }

    /** Whether nothing had to be masked. */
    public boolean isUntouched() {
        return masked.isEmpty();
    }

    /**
     * Seals the text for a purpose.
     *
     * @throws no.samtale.vault.KeyDestroyed if the scope has no key (any more)
     */
    public byte[] seal(Purpose purpose, Vault vault, KeyScope scope, Cell cell) {
        return vault.seal(purpose, scope, cell, text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScreenedText that && text.equals(that.text) && masked.equals(that.masked);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, masked);
    }

    @Override
    public String toString() {
        return "ScreenedText[…]";
    }
}
