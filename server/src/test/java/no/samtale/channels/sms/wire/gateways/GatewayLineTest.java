package no.samtale.channels.sms.wire.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.samtale.channels.sms.wire.LineTrouble;
import no.samtale.channels.sms.wire.SmsLine;
import no.samtale.channels.sms.wire.SmsOutgoing;
import no.samtale.channels.sms.wire.SmsSubmission;
import no.samtale.inboxes.HandoverProblem;
import no.samtale.platform.AccountId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GatewayLineTest {
    private static final AccountId ACCOUNT = new AccountId(UUID.randomUUID());
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("AC12:12345".getBytes(StandardCharsets.UTF_8));

    private final AtomicInteger left = new AtomicInteger();
    private StubGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new StubGateway();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void sendsByTwilio() {
        gateway.answers(201, Recorded.text("twilio/taken.json"));

        assertThat(submit(GatewayKind.TWILIO))
                .isEqualTo(new SmsSubmission.Taken(List.of("SM0123456789abcdef0123456789abcdef")));
        assertThat(gateway.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.path()).isEqualTo("/2010-04-01/Accounts/AC12/Messages.json");
            assertThat(asked.authorization()).isEqualTo(BASIC);
            assertThat(Recorded.form(asked.body()))
                    .containsEntry("To", List.of("+4741234567"))
                    .containsEntry("From", List.of("Nordlys"))
                    .containsEntry("Body", List.of("Hei {to} på deg & \"alle\" 😀"))
                    .containsEntry("StatusCallback", List.of(Recorded.REPORTS.toString()));
        });
        assertThat(left).hasValue(1);
    }

    @Test
    void asksForNoReceiptThatIsNotWanted() {
        gateway.answers(201, Recorded.text("twilio/taken.json"));

        line(GatewayKind.TWILIO).submit(new SmsOutgoing("a", "2099", "+4741234567", "Hei", false, null), () -> {});

        assertThat(gateway.asked().getFirst().body()).doesNotContain("StatusCallback");
    }

    @Test
    void sendsByLink() {
        gateway.answers(200, Recorded.text("link/taken.json"));

        assertThat(submit(GatewayKind.LINK)).isEqualTo(new SmsSubmission.Taken(List.of("Dcshuhod0PMAAAFQ+/PbnR3x")));
        assertThat(gateway.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("/sms/send");
            assertThat(asked.authorization()).isEqualTo(BASIC);
            JsonNode body = JsonMapper.builder().build().readTree(asked.body());
            assertThat(body.at("/source").asString()).isEqualTo("Nordlys");
            assertThat(body.at("/sourceTON").asString()).isEqualTo("ALPHANUMERIC");
            assertThat(body.at("/destination").asString()).isEqualTo("+4741234567");
            assertThat(body.at("/userData").asString()).isEqualTo("Hei {to} på deg & \"alle\" 😀");
            assertThat(body.at("/platformPartnerId").asString()).isEqualTo("30978");
            assertThat(body.at("/refId").asString()).isEqualTo("0f3c");
            assertThat(body.at("/deliveryReportGates/0").asString()).isEqualTo("dlr-1");
        });
    }

    @Test
    void sendsBySveve() {
        gateway.answers(200, Recorded.text("sveve/taken.json"));

        assertThat(submit(GatewayKind.SVEVE)).isEqualTo(new SmsSubmission.Taken(List.of("42824112")));
        assertThat(gateway.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("/SMS/SendMessage");
            JsonNode body = JsonMapper.builder().build().readTree(asked.body());
            assertThat(body.at("/user").asString()).isEqualTo("AC12");
            assertThat(body.at("/passwd").asString()).isEqualTo("12345");
            assertThat(body.at("/to").asString()).isEqualTo("4741234567");
            assertThat(body.at("/ref").asString()).isEqualTo("0f3c");
            assertThat(body.at("/f").asString()).isEqualTo("json");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "TWILIO,400,twilio/stopped.json,STOPPED",
        "LINK,400,link/refused.json,ADDRESS",
        "SVEVE,200,sveve/refused.json,ADDRESS",
        "SVEVE,200,sveve/fatal.json,REFUSED",
        "TWILIO,404,link/refused.json,REFUSED"
    })
    void neverSendsAgainWhatIsRefused(GatewayKind kind, int status, String answer, HandoverProblem why) {
        gateway.answers(status, Recorded.text(answer));

        assertThat(submit(kind)).isEqualTo(new SmsSubmission.Refused(why));
    }

    @Test
    void waitsAsLongAsTheGatewaySays() {
        gateway.answers(429, Recorded.text("twilio/throttled.json"));
        gateway.retryAfter("7");

        assertThat(submit(GatewayKind.TWILIO))
                .isEqualTo(new SmsSubmission.Later(HandoverProblem.THROTTLED, Duration.ofSeconds(7)));
        gateway.answers(429, "");
        gateway.retryAfter("");
        assertThat(submit(GatewayKind.LINK)).isEqualTo(new SmsSubmission.Later(HandoverProblem.THROTTLED, null));
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheGatewayDoesNotKnowUs(GatewayKind kind) {
        gateway.answers(401, "");

        assertThat(submit(kind)).isEqualTo(new SmsSubmission.Later(HandoverProblem.SIGN_IN, null));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotKnowOfATextThatTheGatewayFailedAt(GatewayKind kind) {
        gateway.answers(503, "");

        assertThat(submit(kind)).isEqualTo(new SmsSubmission.Unknown());
    }

    @ParameterizedTest
    @EnumSource
    void doesNotKnowOfATextWhoseAnswerIsLostAndAsksOnlyOnce(GatewayKind kind) {
        gateway.drops();

        assertThat(submit(kind)).isEqualTo(new SmsSubmission.Unknown());
        assertThat(gateway.asked()).hasSize(1);
    }

    @Test
    void doesNotKnowOfATextThatAnAnswerSaysNothingOf() {
        gateway.answers(200, "<html>OK</html>");

        assertThat(submit(GatewayKind.SVEVE)).isEqualTo(new SmsSubmission.Unknown());
        assertThat(submit(GatewayKind.LINK)).isEqualTo(new SmsSubmission.Unknown());
    }

    @Test
    void sendsLaterWhatDidNotReachTheGateway() {
        SmsLine line = line(GatewayKind.TWILIO);
        gateway.close();

        assertThat(line.submit(outgoing(), left::incrementAndGet))
                .isEqualTo(new SmsSubmission.Later(HandoverProblem.UNREACHABLE, null));
        assertThat(left).hasValue(0);
    }

    @Test
    void sendsNothingIfLeavingCannotBeNoted() {
        assertThatThrownBy(() -> line(GatewayKind.TWILIO).submit(outgoing(), () -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
        assertThat(gateway.asked()).isEmpty();
    }

    @Test
    void callsNobodyWithoutLeaveNorWithoutTls() {
        SmsGateways gateways = Recorded.gateways();

        assertThat(gateways.open(ACCOUNT, Recorded.settings(GatewayKind.TWILIO, null))
                        .submit(outgoing(), left::incrementAndGet))
                .isEqualTo(new SmsSubmission.Later(HandoverProblem.NOT_SET_UP, null));
        assertThat(gateways.trial(ACCOUNT, Recorded.settings(GatewayKind.TWILIO, URI.create("http://sms.example.no"))))
                .isEqualTo(LineTrouble.TLS);
        assertThat(left).hasValue(0);
    }

    @Test
    void knowsWhichHostIsCalled() {
        SmsGateways gateways = Recorded.gateways();

        assertThat(gateways.host(Recorded.settings(GatewayKind.TWILIO, null))).isEqualTo("api.twilio.com");
        assertThat(gateways.host(Recorded.settings(GatewayKind.LINK, URI.create("https://n-eu.linkmobility.io"))))
                .isEqualTo("n-eu.linkmobility.io");
        assertThatThrownBy(() -> gateways.host(Recorded.settings(GatewayKind.LINK, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void triesAnAccountWithoutSending() {
        gateway.answers(200, "{}");
        assertThat(trial(GatewayKind.TWILIO)).isNull();
        assertThat(gateway.asked().getLast().path()).isEqualTo("/2010-04-01/Accounts/AC12.json");
        gateway.answers(405, "");
        assertThat(trial(GatewayKind.LINK)).isNull();
        gateway.answers(200, "1024\n");
        assertThat(trial(GatewayKind.SVEVE)).isNull();
        assertThat(gateway.asked().getLast().path()).isEqualTo("/SMS/AccountAdm?cmd=sms_count&user=AC12&passwd=12345");
        assertThat(gateway.asked())
                .allSatisfy(asked -> assertThat(asked.method()).isEqualTo("GET"));
    }

    @Test
    void tellsWhatIsWrongWithAnAccount() {
        gateway.answers(401, "");
        assertThat(trial(GatewayKind.TWILIO)).isEqualTo(LineTrouble.SIGN_IN);
        gateway.answers(200, "Feil brukernavn/passord");
        assertThat(trial(GatewayKind.SVEVE)).isEqualTo(LineTrouble.SIGN_IN);
        gateway.answers(500, "");
        assertThat(trial(GatewayKind.LINK)).isEqualTo(LineTrouble.LINE);
        GatewaySettings settings = Recorded.settings(GatewayKind.TWILIO, gateway.base());
        gateway.close();
        assertThat(Recorded.gateways().trial(ACCOUNT, settings)).isEqualTo(LineTrouble.PORT);
    }

    private @Nullable LineTrouble trial(GatewayKind kind) {
        return Recorded.gateways().trial(ACCOUNT, Recorded.settings(kind, gateway.base()));
    }

    private SmsSubmission submit(GatewayKind kind) {
        return line(kind).submit(outgoing(), left::incrementAndGet);
    }

    private SmsLine line(GatewayKind kind) {
        return Recorded.gateways().open(ACCOUNT, Recorded.settings(kind, gateway.base()));
    }

    private static SmsOutgoing outgoing() {
        return new SmsOutgoing("0f3c", "Nordlys", "+4741234567", "Hei {to} på deg & \"alle\" 😀", true, null);
    }
}
