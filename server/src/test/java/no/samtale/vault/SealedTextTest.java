package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.Aead;
import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.samtale.platform.AccountId;

class SealedTextTest {
    private static final int OVERHEAD = 2 + 12 + 16;

    private final Aead key = new RawAesGcm(new byte[Primitives.AES_256_BYTES]);

    @Property
    void opensWhatWasSealed(
            @ForAll("scopes") KeyScope scope, @ForAll("cells") Cell cell, @ForAll("texts") String text) {
        assertThat(SealedText.open(key, scope, cell, SealedText.seal(key, scope, cell, text)))
                .isEqualTo(text);
    }

    @Property
    void opensForNoOtherScope(
            @ForAll("scopes") KeyScope scope, @ForAll("scopes") KeyScope other, @ForAll("cells") Cell cell) {
        byte[] sealed = SealedText.seal(key, scope, cell, "hei");
        for (KeyScope wrong : new KeyScope[] {
            new KeyScope(other.account(), scope.kind(), scope.id()),
            new KeyScope(scope.account(), other.kind(), scope.id()),
            new KeyScope(scope.account(), scope.kind(), other.id()),
            new KeyScope(
                    new AccountId(scope.id()), scope.kind(), scope.account().value())
        }) {
            assertBroken(wrong, cell, sealed, wrong.equals(scope));
        }
    }

    @Property
    void opensInNoOtherCell(@ForAll("scopes") KeyScope scope, @ForAll("cells") Cell cell, @ForAll("cells") Cell other) {
        byte[] sealed = SealedText.seal(key, scope, cell, "hei");
        for (Cell wrong : new Cell[] {
            new Cell(other.table(), cell.column(), cell.row()),
            new Cell(cell.table(), other.column(), cell.row()),
            new Cell(cell.table(), cell.column(), other.row()),
            new Cell(cell.column(), cell.table(), cell.row()),
            // The same letters, divided elsewhere.
            new Cell(cell.table() + cell.column(), "", cell.row())
        }) {
            assertBroken(scope, wrong, sealed, wrong.equals(cell));
        }
    }

    @Property
    void opensWithNoBitFlipped(@ForAll("texts") String text, @ForAll @IntRange(max = 1_000_000) int at) {
        byte[] sealed = SealedText.seal(key, SCOPE, CELL, text);
        int bit = at % (sealed.length * Byte.SIZE);

        sealed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));

        assertBroken(SCOPE, CELL, sealed, false);
    }

    @Example
    void opensWithNoneOfTheBitsOfAShortTextFlipped() {
        byte[] sealed = SealedText.seal(key, SCOPE, CELL, "hei");
        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            assertBroken(SCOPE, CELL, flipped, false);
        }
    }

    @Example
    void opensAtNoOtherLength() {
        byte[] sealed = SealedText.seal(key, SCOPE, CELL, "hei");
        for (int length = 0; length < sealed.length; length++) {
            assertBroken(SCOPE, CELL, Arrays.copyOf(sealed, length), false);
        }
        assertBroken(SCOPE, CELL, Arrays.copyOf(sealed, sealed.length + 1), false);
    }

    @Example
    void opensUnderNoOtherKey() {
        byte[] sealed = SealedText.seal(
                new RawAesGcm(new byte[] {
                    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
                    28, 29, 30, 31, 32
                }),
                SCOPE,
                CELL,
                "hei");
        assertBroken(SCOPE, CELL, sealed, false);
    }

    @Property
    void hidesTheLengthWithinAStep(@ForAll @IntRange(max = 10_000) int length) {
        byte[] sealed = SealedText.seal(key, SCOPE, CELL, "x".repeat(length));
        assertThat(sealed).hasSize(OVERHEAD + Padding.step(length + 1));
    }

    @Example
    void saysInItsHeaderHowItWasSealed() {
        assertThat(SealedText.seal(key, SCOPE, CELL, "hei")).startsWith(1, 1);
    }

    @Example
    void tellsNothingOfTheTextWhenItBreaks() {
        byte[] sealed = SealedText.seal(key, SCOPE, CELL, "hemmelig");
        sealed[20] ^= 1;
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> SealedText.open(key, SCOPE, CELL, sealed))
                .withMessageNotContaining("hemmelig")
                .satisfies(e -> assertThat(e.getCause()).hasMessageNotContaining("hemmelig"));
    }

    private void assertBroken(KeyScope scope, Cell cell, byte[] sealed, boolean isTheSame) {
        if (!isTheSame) {
            assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> SealedText.open(key, scope, cell, sealed));
        }
    }

    private static final KeyScope SCOPE =
            new KeyScope(new AccountId(new UUID(1, 2)), KeyScope.Kind.CONVERSATION, new UUID(3, 4));
    private static final Cell CELL = new Cell("message", "body_sealed", new UUID(5, 6));

    /** Texts of all of Unicode, short ones and long ones. */
    static Arbitrary<String> anyText() {
        Arbitrary<String> all = Arbitraries.strings().all().ofMaxLength(400);
        Arbitrary<String> beyond = Arbitraries.integers()
                .between(0x10000, 0x10FFFF)
                .list()
                .ofMaxSize(50)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
        return Arbitraries.oneOf(all, beyond, Arbitraries.strings().ascii().ofMaxLength(3_000));
    }

    @Provide
    Arbitrary<String> texts() {
        return anyText();
    }

    @Provide
    Arbitrary<KeyScope> scopes() {
        return Combinators.combine(uuids().map(AccountId::new), Arbitraries.of(KeyScope.Kind.class), uuids())
                .as(KeyScope::new);
    }

    @Provide
    Arbitrary<Cell> cells() {
        Arbitrary<String> names = Arbitraries.strings().withChars("ab_").ofMaxLength(6);
        return Combinators.combine(names, names, uuids()).as(Cell::new);
    }

    private static Arbitrary<UUID> uuids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }
}
