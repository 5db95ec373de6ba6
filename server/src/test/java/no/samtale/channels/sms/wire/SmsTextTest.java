package no.samtale.channels.sms.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsTextTest {
    /** 3GPP TS 23.038, section 6.2.1, from septet 0x00 on; the escape at 0x1B left out. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENDED = "\f^{}\\[~]|€";

    @Test
    void putsEachCharacterOfTheBasicTableInItsSeptet() {
        byte[] sent = only(BASIC).shortMessage();

        assertThat(sent).hasSize(127);
        for (int at = 0; at < sent.length; at++) {
            assertThat(sent[at]).isEqualTo((byte) (at < 0x1B ? at : at + 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"å,0f", "ø,0c", "æ,1d", "Å,0e", "Ø,0b", "Æ,1c", "@,00", "€,1b65", "{,1b28", "|,1b40", "\\,1b2f"})
    void writesWhatNorwegiansWriteInGsm(String text, String octets) {
        SmsSegment sent = only(text);

        assertThat(sent.dataCoding()).isZero();
        assertThat(HexFormat.of().formatHex(sent.shortMessage())).isEqualTo(octets);
    }

    @Test
    void countsAnExtendedCharacterAsTwo() {
        assertThat(SmsText.of("€".repeat(80)).segments()).hasSize(1);
        assertThat(SmsText.of("€".repeat(81)).segments()).hasSize(2);
        assertThat(only(EXTENDED).shortMessage()).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "160,1", "161,2", "306,2", "307,3", "459,3", "460,4"})
    void cutsGsmAt160And153(int characters, int parts) {
        assertThat(SmsText.of("ø".repeat(characters)).segments()).hasSize(parts);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "70,1", "71,2", "134,2", "135,3"})
    void cutsUnicodeAt70And67(int characters, int parts) {
        SmsText text = SmsText.of("ж".repeat(characters));

        assertThat(text.isUnicode()).isTrue();
        assertThat(text.segments()).hasSize(parts).allSatisfy(each -> assertThat(each.dataCoding())
                .isEqualTo(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "ж", "`", "č", "\u001b", "ç"})
    void takesUnicodeForWhatGsmLacks(String text) {
        SmsSegment sent = only(text);

        assertThat(sent.dataCoding()).isEqualTo(8);
        assertThat(sent.shortMessage()).isEqualTo(text.getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void neverPartsAnEscapeFromItsSeptet() {
        List<SmsSegment> parts =
                SmsText.of("a".repeat(152) + "€" + "a".repeat(20)).segments();

        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).shortMessage()).hasSize(6 + 152).endsWith('a');
        assertThat(parts.get(1).shortMessage()).hasSize(6 + 22).containsSequence(0x1B, 0x65);
    }

    @Test
    void neverPartsTwoSurrogates() {
        List<SmsSegment> parts =
                SmsText.of("ж".repeat(66) + "😀" + "ж".repeat(10)).segments();

        assertThat(parts.get(0).shortMessage()).hasSize(6 + 132);
        assertThat(SmsText.decode(parts.get(1).shortMessage(), 8, true).text()).startsWith("😀");
    }

    @Test
    void saysInAHeaderWhichPartItIs() {
        SmsSegment second = SmsText.of("a".repeat(200), 0x1AB).segments().get(1);

        assertThat(second.udh()).isTrue();
        assertThat(second.shortMessage()).startsWith(5, 0, 3, 0xAB, 2, 2);
        assertThat(SmsText.decode(second.shortMessage(), 0, true))
                .isEqualTo(new SmsReading("a".repeat(47), new SmsPart(0xAB, 2, 2)));
    }

    @Test
    void standsAloneWithoutAHeader() {
        assertThat(only("Hei").udh()).isFalse();
        assertThat(only("Hei").of()).isOne();
    }

    @Test
    void takesNoTextOfMoreThan255Parts() {
        assertThat(SmsText.of("a".repeat(153 * 255)).segments()).hasSize(255);
        assertThatThrownBy(() -> SmsText.of("a".repeat(153 * 255 + 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsAReferenceOfSixteenBits() {
        byte[] octets = {6, 8, 4, 0x12, 0x34, 3, 2, 'h', 'e', 'i'};

        assertThat(SmsText.decode(octets, 1, true)).isEqualTo(new SmsReading("hei", new SmsPart(0x1234, 2, 3)));
    }

    @Test
    void readsPastElementsOfAHeaderThatItDoesNotNeed() {
        byte[] octets = {11, 5, 4, 0x0B, (byte) 0x84, 0x23, (byte) 0xF0, 0, 3, 7, 2, 1, 'h', 'e', 'i'};

        assertThat(SmsText.decode(octets, 3, true)).isEqualTo(new SmsReading("hei", new SmsPart(7, 1, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"050003070203", "050003070200", "0500030700", "05000307", "ff", "0500ff010101"})
    void takesAPartThatCannotBeAsATextOfItsOwn(String header) {
        byte[] octets = HexFormat.of().parseHex(header);

        assertThat(SmsText.decode(octets, 0, true).part()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0,0c,ø",
        "241,0c,ø",
        "16,0c,ø",
        "208,0c,ø",
        "3,f8,ø",
        "8,00f8,ø",
        "24,00f8,ø",
        "6,d6,ж",
        "4,f8,ø",
        "1,61,a"
    })
    void readsTheCodingsOfTheStandards(int coding, String octets, String text) {
        assertThat(SmsText.decode(HexFormat.of().parseHex(octets), coding, false))
                .isEqualTo(new SmsReading(text, null));
    }

    @Test
    void readsAnEscapeThatMeansNothingAsTheStandardSays() {
        assertThat(SmsText.decode(new byte[] {'a', 0x1B, 'b', 0x1B}, 0, false).text())
                .isEqualTo("ab ");
    }

    @Test
    void printsNothingOfWhatItSays() {
        assertThat(only("hemmelig").toString()).doesNotContain("hemmelig");
        assertThat(new SmsReading("hemmelig", null).toString()).doesNotContain("hemmelig");
    }

    @Property(tries = 300)
    void comesOutAsItWentIn(@ForAll("texts") String text, @ForAll @IntRange(min = 0, max = 255) int reference) {
        SmsText sent = SmsText.of(text, reference);
        String read = sent.segments().stream()
                .map(each -> SmsText.decode(each.shortMessage(), each.dataCoding(), each.udh())
                        .text())
                .collect(Collectors.joining());

        assertThat(read).isEqualTo(text);
        assertThat(sent.segments()).allSatisfy(each -> assertThat(each.shortMessage().length)
                .isLessThanOrEqualTo(sent.isUnicode() ? 140 : each.udh() ? 159 : 160));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> gsm = Arbitraries.strings()
                .withChars((BASIC + EXTENDED).toCharArray())
                .ofMaxLength(700);
        Arbitrary<String> any = Arbitraries.integers()
                .between(0x20, 0x1FAFF)
                .filter(each -> each < Character.MIN_SURROGATE || each > Character.MAX_SURROGATE)
                .map(Character::toString)
                .list()
                .ofMaxSize(300)
                .map(each -> String.join("", each));
        return Arbitraries.oneOf(gsm, any);
    }

    private static SmsSegment only(String text) {
        List<SmsSegment> segments = SmsText.of(text).segments();
        assertThat(segments).hasSize(1);
        return segments.getFirst();
    }
}
