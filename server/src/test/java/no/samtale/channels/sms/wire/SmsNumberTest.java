package no.samtale.channels.sms.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsNumberTest {
    @ParameterizedTest
    @CsvSource({
        "412 34 567,+4741234567,INTERNATIONAL",
        "+47 41234567,+4741234567,INTERNATIONAL",
        "0047 41234567,+4741234567,INTERNATIONAL",
        "+46 70 123 45 67,+46701234567,INTERNATIONAL",
        "2099,2099,SHORT_CODE",
        "26112,26112,SHORT_CODE",
        "Nordlys,Nordlys,NAME",
        "Blåbær & Co,Blåbær & Co,NAME"
    })
    void tellsANumberFromAShortCodeAndAName(String line, String value, SmsNumber.Kind kind) {
        assertThat(SmsNumber.of(line, "NO")).contains(new SmsNumber(value, kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12", "1234567", "+47 1", "Altfor langt navn", "Жанна", "!!!"})
    void takesNothingElse(String line) {
        assertThat(SmsNumber.of(line, "NO")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4741234567,+4741234567",
        "+4741234567,+4741234567",
        "41234567,+4741234567",
        "46701234567,+46701234567",
        "2099,2099"
    })
    void readsWhatNetworksLeaveThePlusOutOf(String address, String value) {
        assertThat(SmsNumber.received(address, "NO").map(SmsNumber::value)).contains(value);
    }

    @Test
    void leavesThePlusOutTowardsNetworks() {
        assertThat(SmsNumber.of("41234567", "NO").map(SmsNumber::digits)).contains("4741234567");
        assertThat(SmsNumber.of("Nordlys", "NO").map(SmsNumber::digits)).contains("Nordlys");
    }

    @Test
    void printsNoNumber() {
        assertThat(SmsNumber.of("41234567", "NO").orElseThrow().toString()).doesNotContain("41234567");
    }
}
