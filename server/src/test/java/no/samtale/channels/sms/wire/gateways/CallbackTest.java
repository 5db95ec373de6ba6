package no.samtale.channels.sms.wire.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samtale.channels.sms.wire.HeardSms;
import no.samtale.channels.sms.wire.SmsReport;
import no.samtale.channels.sms.wire.SmsState;
import no.samtale.vault.SharedSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallbackTest {
    private static final String URL = Recorded.REPORTS.toString();

    @Test
    void hearsByTwilio() {
        assertThat(read(GatewayKind.TWILIO, signed(Recorded.text("twilio/heard.txt"))))
                .isInstanceOfSatisfying(CallbackReading.Heard.class, heard -> {
                    HeardSms sms = heard.sms();
                    assertThat(sms.from()).isEqualTo("+4741234567");
                    assertThat(sms.to()).isEqualTo("+4759440000");
                    assertThat(sms.text()).isEqualTo("Hei på deg 😀");
                    assertThat(sms.part()).isNull();
                    assertThat(sms.reference()).isEqualTo("SM11111111111111111111111111111111");
                });
    }

    @Test
    void hearsOfAReportByTwilio() {
        SmsReport report = report(GatewayKind.TWILIO, signed(Recorded.text("twilio/report.txt")));

        assertThat(report.reference()).isEqualTo("SM0123456789abcdef0123456789abcdef");
        assertThat(report.state()).isEqualTo(SmsState.FAILED);
        assertThat(report.code()).isEqualTo("30003");
    }

    @Test
    void hearsOfAReportByLink() {
        SmsReport report = report(GatewayKind.LINK, json(Recorded.text("link/report.json")));

        assertThat(report.reference()).isEqualTo("Dcshuhod0PMAAAFQ+/PbnR3x");
        assertThat(report.state()).isEqualTo(SmsState.DELIVERED);
        assertThat(report.code()).isEqualTo("1001");
    }

    @Test
    void hearsOfAReportBySveve() {
        SmsReport delivered = report(GatewayKind.SVEVE, query(Recorded.text("sveve/report.txt")));
        SmsReport failed = report(GatewayKind.SVEVE, query(Recorded.text("sveve/failed.txt")));

        assertThat(delivered.reference()).isEqualTo("42824112");
        assertThat(delivered.state()).isEqualTo(SmsState.DELIVERED);
        assertThat(delivered.code()).isNull();
        assertThat(failed.state()).isEqualTo(SmsState.FAILED);
        assertThat(failed.code()).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({
        "TWILIO,queued,UNDERWAY",
        "TWILIO,sent,UNDERWAY",
        "TWILIO,delivered,DELIVERED",
        "TWILIO,failed,FAILED",
        "TWILIO,of another age,UNKNOWN"
    })
    void readsTheStatesOfTwilio(GatewayKind kind, String word, SmsState state) {
        assertThat(report(kind, signed("MessageSid=SM1&MessageStatus=" + word)).state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"1000,UNDERWAY", "1002,EXPIRED", "2105,REJECTED", "1004,FAILED", "9999,UNKNOWN"})
    void readsTheStatesOfLink(String code, SmsState state) {
        assertThat(report(GatewayKind.LINK, json("{\"id\":\"a\",\"resultCode\":" + code + "}"))
                        .state())
                .isEqualTo(state);
    }

    @Test
    void signsAsTwiliosExampleDoes() {
        CallbackRequest request = request(
                "https://mycompany.com/myapp.php?foo=1&bar=2",
                Map.of("x-twilio-signature", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
                "CallSid=CA1234567890ABCDE&Digits=1234&From=%2B14158675309&To=%2B18005551212&Caller=%2B14158675309");

        assertThat(read(GatewayKind.TWILIO, request)).isInstanceOf(CallbackReading.Unreadable.class);
        assertThat(read(GatewayKind.TWILIO, request("https://mycompany.com/myapp.php?foo=1&bar=3", request)))
                .isInstanceOf(CallbackReading.Forged.class);
    }

    @Test
    void believesNobodyWithoutTwiliosSignature() {
        CallbackRequest unsigned = request(URL, Map.of(), Recorded.text("twilio/heard.txt"));
        CallbackRequest empty = request(URL, Map.of("x-twilio-signature", ""), Recorded.text("twilio/heard.txt"));

        assertThat(read(GatewayKind.TWILIO, unsigned)).isInstanceOf(CallbackReading.Forged.class);
        assertThat(read(GatewayKind.TWILIO, empty)).isInstanceOf(CallbackReading.Forged.class);
    }

    @ParameterizedTest
    @EnumSource
    void believesNobodyWithoutTheSecret(GatewayKind kind) {
        CallbackRequest known = signed(Recorded.text("twilio/heard.txt"));
        CallbackRequest guessed = new CallbackRequest(
                known.url(), "r4nd0n", known.headers(), known.parameters(), known.form(), known.body());

        assertThat(read(kind, guessed)).isInstanceOf(CallbackReading.Forged.class);
    }

    @Test
    void saysOfWhatItCannotReadThatItCannot() {
        assertThat(read(GatewayKind.LINK, json("{"))).isInstanceOf(CallbackReading.Unreadable.class);
        assertThat(read(GatewayKind.LINK, json("{\"id\":\"a\"}"))).isInstanceOf(CallbackReading.Unreadable.class);
        assertThat(read(GatewayKind.SVEVE, query("status=true"))).isInstanceOf(CallbackReading.Unreadable.class);
    }

    @Test
    void knowsByWhichGatewaysPeopleAreHeard() {
        assertThat(Recorded.gateways().hears(GatewayKind.TWILIO)).isTrue();
        assertThat(Recorded.gateways().hears(GatewayKind.LINK)).isFalse();
        assertThat(Recorded.gateways().hears(GatewayKind.SVEVE)).isFalse();
    }

    private static SmsReport report(GatewayKind kind, CallbackRequest request) {
        CallbackReading reading = read(kind, request);
        assertThat(reading).isInstanceOf(CallbackReading.Reported.class);
        return ((CallbackReading.Reported) reading).report();
    }

    private static CallbackReading read(GatewayKind kind, CallbackRequest request) {
        return Recorded.gateways().read(Recorded.settings(kind, null), request);
    }

    private static CallbackRequest request(String url, CallbackRequest other) {
        return new CallbackRequest(
                url, other.secret(), other.headers(), other.parameters(), other.form(), other.body());
    }

    private static CallbackRequest request(String url, Map<String, String> headers, String form) {
        Map<String, List<String>> fields = Recorded.form(form);
        return new CallbackRequest(
                url, Recorded.SECRET, headers, fields, fields, form.getBytes(StandardCharsets.UTF_8));
    }

    private static CallbackRequest query(String query) {
        return new CallbackRequest(
                URL + "?" + query, Recorded.SECRET, Map.of(), Recorded.form(query), Map.of(), new byte[0]);
    }

    private static CallbackRequest json(String body) {
        return new CallbackRequest(
                URL, Recorded.SECRET, Map.of(), Map.of(), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** As Twilio signs with the token of the account. */
    private static CallbackRequest signed(String form) {
        StringBuilder text = new StringBuilder(URL);
        new TreeMap<>(Recorded.form(form))
                .forEach((name, values) -> text.append(name).append(values.getFirst()));
        return request(URL, Map.of("x-twilio-signature", SharedSignature.of("12345", text.toString())), form);
    }
}
