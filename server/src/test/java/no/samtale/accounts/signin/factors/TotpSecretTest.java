package no.samtale.accounts.signin.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {
    /** "12345678901234567890", the secret of RFC 6238 appendix B. */
    private final TotpSecret secret = TotpSecret.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @Test
    void takesTheCodeOfNowAndOneStepToEitherSide() {
        long step = 1111111109 / 30;
        for (long off = -1; off <= 1; off++) {
            assertThat(secret.step("081804", Instant.ofEpochSecond(1111111109 + 30 * off)))
                    .hasValue(step);
        }
        assertThat(secret.step("081804", Instant.ofEpochSecond(1111111109 + 60)))
                .isEmpty();
        assertThat(secret.step("081804", Instant.ofEpochSecond(1111111109 - 60)))
                .isEmpty();
    }

    @Test
    void takesNothingElse() {
        Instant now = Instant.ofEpochSecond(1111111109);
        assertThat(secret.step("081805", now)).isEmpty();
        assertThat(secret.step("", now)).isEmpty();
        assertThat(secret.step("0818040", now)).isEmpty();
        assertThat(secret.step("٠٨١٨٠٤", now)).isEmpty();
    }

    @Test
    void isRandomAndNotPrinted() {
        TotpSecret one = TotpSecret.random();
        assertThat(one.base32()).hasSize(32).isNotEqualTo(TotpSecret.random().base32());
        assertThat(TotpSecret.of(one.base32()).base32()).isEqualTo(one.base32());
        assertThat(one.toString()).doesNotContain(one.base32());
    }

    /** RFC 4648 section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesBase32AsTheStandardDoes(String text, String base32) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(Base32.text(bytes)).isEqualTo(base32);
        assertThat(Base32.bytes(base32)).isEqualTo(bytes);
        assertThatIllegalArgumentException().isThrownBy(() -> Base32.bytes(base32 + "1"));
    }
}
