package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489"
    })
    void makesTheCodesOfTheStandard(long counter, String code) {
        assertThat(OneTimeCodes.code(SECRET, counter)).isEqualTo(code);
    }

    /** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandardForTimes(long seconds, String code) {
        assertThat(OneTimeCodes.code(SECRET, seconds / 30)).isEqualTo(code);
    }

    @Test
    void keepsZerosInFront() {
        assertThat(OneTimeCodes.code(SECRET, 1234567890 / 30)).hasSize(6).startsWith("00");
    }
}
