package no.samtale.channels.sms.wire.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import no.samtale.channels.sms.wire.HeardSms;
import no.samtale.channels.sms.wire.SmsHearer;
import no.samtale.channels.sms.wire.SmsLine;
import no.samtale.channels.sms.wire.SmsOutgoing;
import no.samtale.channels.sms.wire.SmsPart;
import no.samtale.channels.sms.wire.SmsReport;
import no.samtale.channels.sms.wire.SmsState;
import no.samtale.channels.sms.wire.SmsSubmission;
import no.samtale.inboxes.HandoverProblem;
import no.samtale.platform.AccountId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.testing.smpp.Brought;
import no.samtale.testing.smpp.SmppCentre;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmppLineTest {
    private static final AccountId ACCOUNT = new AccountId(UUID.randomUUID());
    private static final String THEIRS = "4741234567";
    private static final String OURS = "2099";

    private final SmppCentre centre = SmppCentre.started();
    private final Heard heard = new Heard();
    private final AtomicInteger left = new AtomicInteger();
    private SmsLine line = closedLine();

    /** Keeps what it is told, and fails as often as it is told to. */
    private static final class Heard implements SmsHearer {
        private final List<HeardSms> texts = new CopyOnWriteArrayList<>();
        private final List<SmsReport> reports = new CopyOnWriteArrayList<>();
        private final AtomicInteger failures = new AtomicInteger();

        @Override
        public void heard(HeardSms sms) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("no database");
            }
            texts.add(sms);
        }

        @Override
        public void reported(SmsReport report) {
            reports.add(report);
        }
    }

    @AfterEach
    void close() {
        line.close();
        centre.close();
    }

    @Test
    void sendsATextAndTellsWhatTheCentreCallsIt() {
        open();

        assertThat(submit("Hei på deg")).isEqualTo(new SmsSubmission.Taken(List.of("1715004")));
        assertThat(centre.submitted()).singleElement().satisfies(sent -> {
            assertThat(sent.from()).isEqualTo(OURS);
            assertThat(sent.fromType()).isZero();
            assertThat(sent.to()).isEqualTo(THEIRS);
            assertThat(sent.toType()).isOne();
            assertThat(sent.registered()).isOne();
            assertThat(sent.coding()).isZero();
            assertThat(sent.content()).containsExactly('H', 'e', 'i', ' ', 'p', 0x0F, ' ', 'd', 'e', 'g');
        });
        assertThat(left).hasValue(1);
    }

    @Test
    void sendsUnderANameWithoutAskingForAReceipt() {
        open();

        line.submit(new SmsOutgoing("a", "Nordlys", "+" + THEIRS, "Hei", false, null), left::incrementAndGet);

        assertThat(centre.submitted()).singleElement().satisfies(sent -> {
            assertThat(sent.from()).isEqualTo("Nordlys");
            assertThat(sent.fromType()).isEqualTo(5);
            assertThat(sent.registered()).isZero();
        });
    }

    @Test
    void sendsALongTextInPartsOfOneReference() {
        open();

        assertThat(submit("a".repeat(307)))
                .isEqualTo(new SmsSubmission.Taken(List.of("1715004", "1715005", "1715006")));
        byte reference = centre.submitted().getFirst().content()[3];
        assertThat(centre.submitted()).hasSize(3).allSatisfy(part -> {
            assertThat(part.esmClass()).isEqualTo(0x40);
            assertThat(part.content()).startsWith(5, 0, 3, reference, 3);
        });
        assertThat(left).hasValue(1);
    }

    @Test
    void sendsNothingIfLeavingCannotBeNoted() {
        open();

        assertThatThrownBy(() -> line.submit(outgoing("Hei"), () -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
        assertThat(centre.submitted()).isEmpty();
        assertThat(submit("Hei")).isInstanceOf(SmsSubmission.Taken.class);
    }

    @Test
    void sendsLaterWhatComesWhileThereIsNoLine() {
        centre.answerBinds(SmppCentre.SYSTEM_ERROR);
        line = lines().open(ACCOUNT, settings(), heard);
        await().until(() -> centre.binds() > 0);

        assertThat(line.up()).isFalse();
        assertThat(submit("Hei")).isEqualTo(new SmsSubmission.Later(HandoverProblem.UNREACHABLE, null));
        assertThat(left).hasValue(0);
    }

    @Test
    void saysThatTheCentreDoesNotKnowUs() {
        centre.answerBinds(SmppCentre.INVALID_PASSWORD);
        line = lines().open(ACCOUNT, settings(), heard);

        await().untilAsserted(() ->
                assertThat(submit("Hei")).isEqualTo(new SmsSubmission.Later(HandoverProblem.SIGN_IN, null)));
        assertThat(centre.binds()).isOne();
    }

    @Test
    void leavesACentreAloneForLongerEachTimeThatItGetsTooMuch() {
        open();
        centre.refuse(SmppCentre.THROTTLED, 2);

        assertThat(submit("Hei")).isEqualTo(new SmsSubmission.Later(HandoverProblem.THROTTLED, Duration.ofSeconds(1)));
        assertThat(submit("Hei")).isInstanceOfSatisfying(SmsSubmission.Later.class, later -> assertThat(later.after())
                .isLessThanOrEqualTo(Duration.ofSeconds(1)));
        assertThat(left).hasValue(1);
        await().untilAsserted(() -> assertThat(submit("Hei"))
                .isEqualTo(new SmsSubmission.Later(HandoverProblem.THROTTLED, Duration.ofSeconds(2))));
        await().untilAsserted(() -> assertThat(submit("Hei")).isInstanceOf(SmsSubmission.Taken.class));
        centre.refuse(SmppCentre.QUEUE_FULL, 1);
        assertThat(submit("Hei")).isEqualTo(new SmsSubmission.Later(HandoverProblem.THROTTLED, Duration.ofSeconds(1)));
    }

    @Test
    void neverSendsAgainWhatTheCentreRefusesForGood() {
        open();
        centre.refuse(SmppCentre.INVALID_DESTINATION, 1);

        assertThat(submit("Hei")).isEqualTo(new SmsSubmission.Refused(HandoverProblem.ADDRESS));
        centre.refuse(SmppCentre.SYSTEM_ERROR, 1);
        assertThat(submit("Hei")).isEqualTo(new SmsSubmission.Later(HandoverProblem.UNREACHABLE, null));
    }

    @Test
    void triesAgainALaterPartThatIsRefusedForAWhile() {
        open();
        centre.take();
        centre.refuse(SmppCentre.THROTTLED, 1);

        assertThat(submit("a".repeat(307)))
                .isEqualTo(new SmsSubmission.Taken(List.of("1715004", "1715005", "1715006")));
        assertThat(centre.submitted()).hasSize(3);
    }

    @Test
    void doesNotKnowWhatAPhoneHasOfATextWhoseLaterPartIsRefusedForGood() {
        open();
        centre.take();
        centre.refuse(SmppCentre.INVALID_DESTINATION, 1);

        assertThat(submit("a".repeat(307))).isEqualTo(new SmsSubmission.Unknown());
        assertThat(centre.submitted()).hasSize(1);
    }

    @Test
    void doesNotKnowOfATextWhoseLineIsLostBeforeTheAnswer() {
        open();
        centre.dropBeforeAnswering();

        assertThat(submit("Hei")).isEqualTo(new SmsSubmission.Unknown());
        await().until(() -> centre.binds() == 2 && line.up());
        assertThat(centre.submitted()).hasSize(1);
    }

    @Test
    void knowsOfATextWhoseLineIsLostAfterTheAnswer() {
        open();
        centre.dropAfterAnswering();

        assertThat(submit("Hei")).isInstanceOf(SmsSubmission.Taken.class);
        await().until(() -> centre.binds() == 2 && line.up());
        assertThat(submit("Hei igjen")).isInstanceOf(SmsSubmission.Taken.class);
    }

    @Test
    void doesNotKnowOfATextThatIsNotAnsweredInTime() {
        open();
        centre.keepQuietOnce();

        assertThat(submit("Hei")).isEqualTo(new SmsSubmission.Unknown());
        assertThat(submit("Hei")).isInstanceOf(SmsSubmission.Taken.class);
    }

    @Test
    void letsGoOfACentreThatAnswersNothingAndComesBackToIt() {
        open();
        await().until(() -> centre.enquiries() > 0);
        assertThat(line.up()).isTrue();

        centre.fallSilent();
        await().atMost(Duration.ofSeconds(15)).until(() -> !line.up());
        centre.speakAgain();
        await().atMost(Duration.ofSeconds(15)).until(line::up);
    }

    @Test
    void signsOutWhenItIsClosedAndStaysAway() {
        open();

        line.close();

        await().until(() -> centre.bound() == 0);
        assertThat(line.up()).isFalse();
        await().during(Duration.ofSeconds(2)).until(() -> centre.binds() == 1);
    }

    @Test
    void tellsThatATextHasComeAndOnlyThenTheCentre() {
        heard.failures.set(2);
        open();

        centre.bring(Brought.text(THEIRS, OURS, "Blåbærsyltetøy"));

        await().until(() -> centre.waiting() == 0);
        assertThat(centre.acknowledged()).startsWith(0x64, 0x64).endsWith(0);
        assertThat(heard.texts).singleElement().satisfies(sms -> {
            assertThat(sms.from()).isEqualTo("+" + THEIRS);
            assertThat(sms.to()).isEqualTo(OURS);
            assertThat(sms.text()).isEqualTo("Blåbærsyltetøy");
            assertThat(sms.part()).isNull();
        });
    }

    @Test
    void tellsOfPartsInTheOrderThatTheyCome() {
        open();

        centre.bring(Brought.part(THEIRS, OURS, 9, 2, 2, "verden"));
        await().until(() -> centre.waiting() == 0);
        centre.bring(Brought.part(THEIRS, OURS, 9, 1, 2, "Hallo "));
        await().until(() -> centre.waiting() == 0);

        assertThat(heard.texts.stream().map(HeardSms::part))
                .containsExactly(new SmsPart(9, 2, 2), new SmsPart(9, 1, 2));
        assertThat(heard.texts.stream().map(HeardSms::text)).containsExactly("verden", "Hallo ");
    }

    @Test
    void readsPartsByParametersAndTextsByPayload() {
        open();

        centre.bring(Brought.octets(THEIRS, OURS, 8, new byte[0])
                .with(0x0424, "😀 lang".getBytes(StandardCharsets.UTF_16BE))
                .with(0x020C, new byte[] {1, 2})
                .with(0x020E, new byte[] {3})
                .with(0x020F, new byte[] {2}));
        await().until(() -> centre.waiting() == 0);
        centre.bring(Brought.octets(THEIRS, OURS, 0, new byte[0])
                .with(0x0424, new byte[] {0x0C})
                .asData());
        await().until(() -> centre.waiting() == 0);

        assertThat(heard.texts.stream().map(HeardSms::text)).containsExactly("😀 lang", "ø");
        assertThat(heard.texts.getFirst().part()).isEqualTo(new SmsPart(0x102, 2, 3));
    }

    @Test
    void tellsWhatHasBecomeOfATextLateAndTwice() {
        open();
        submit("Hei");
        centre.dropLines();
        Brought receipt = Brought.receipt(THEIRS, OURS, "1715004", "DELIVRD", "000");
        centre.bring(receipt);
        centre.bring(receipt);

        await().atMost(Duration.ofSeconds(15)).until(() -> centre.waiting() == 0);
        assertThat(heard.reports).hasSizeGreaterThanOrEqualTo(2).allSatisfy(report -> {
            assertThat(report.reference()).isEqualTo("1715004");
            assertThat(report.state()).isEqualTo(SmsState.DELIVERED);
            assertThat(report.code()).isEqualTo("000");
        });
        assertThat(heard.texts).isEmpty();
    }

    @Test
    void readsReceiptsByParametersBeforeTheirText() {
        open();

        centre.bring(Brought.receipt(THEIRS, OURS, "another", "DELIVRD", "000")
                .with(0x001E, "1715004\0".getBytes(StandardCharsets.US_ASCII))
                .with(0x0427, new byte[] {5})
                .with(0x0423, new byte[] {3, 0x01, 0x02}));

        await().until(() -> !heard.reports.isEmpty());
        assertThat(heard.reports.getFirst().reference()).isEqualTo("1715004");
        assertThat(heard.reports.getFirst().state()).isEqualTo(SmsState.FAILED);
        assertThat(heard.reports.getFirst().code()).isEqualTo("258");
    }

    @Test
    void takesNoReceiptFromWhatAPersonWrote() {
        open();

        centre.bring(Brought.receipt(THEIRS, OURS, "1715004", "DELIVRD", "000").as(0));

        await().until(() -> centre.waiting() == 0);
        assertThat(heard.reports).isEmpty();
        assertThat(heard.texts).hasSize(1);
    }

    @Test
    void takesAReceiptOfNothingOffTheCentresHands() {
        open();

        centre.bring(Brought.text(THEIRS, OURS, "no id here").as(0x04));

        await().until(() -> centre.waiting() == 0);
        assertThat(heard.reports).isEmpty();
        assertThat(heard.texts).isEmpty();
    }

    @Test
    void knowsAnIdThatIsHexadecimalInTheAnswerAndDecimalInTheReceipt() {
        centre.writeIds(id -> Long.toHexString(id).toUpperCase(Locale.ROOT));
        open(SmppIds.HEX_ANSWERS);

        SmsSubmission taken = submit("Hei");
        centre.bring(Brought.receipt(THEIRS, OURS, "0001715004", "UNDELIV", "12"));

        await().until(() -> !heard.reports.isEmpty());
        assertThat(taken)
                .isEqualTo(
                        new SmsSubmission.Taken(List.of(heard.reports.getFirst().reference())));
    }

    @Test
    void waitsForItsTurnInTheWindow() throws InterruptedException {
        line = lines().open(ACCOUNT, settings(SmppIds.SAME, 1), heard);
        await().until(line::up);
        centre.keepQuietOnce();
        Thread first = Thread.ofVirtual().start(() -> submit("Hei"));
        await().until(() -> centre.submitted().size() == 1);

        long before = System.nanoTime();
        SmsSubmission second = submit("Hei igjen");

        first.join();
        assertThat(second).isInstanceOf(SmsSubmission.Taken.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(1));
    }

    private void open() {
        open(SmppIds.SAME);
    }

    private void open(SmppIds ids) {
        line = lines().open(ACCOUNT, settings(ids, 10), heard);
        await().atMost(Duration.ofSeconds(15)).until(line::up);
    }

    private SmsSubmission submit(String text) {
        return line.submit(outgoing(text), left::incrementAndGet);
    }

    private static SmsOutgoing outgoing(String text) {
        return new SmsOutgoing(UUID.randomUUID().toString(), OURS, "+" + THEIRS, text, true, null);
    }

    private static SmppLines lines() {
        return new SmppLines(
                sending -> {
                    throw new Problem(ProblemCode.RECIPIENT_UNKNOWN);
                },
                Clock.systemUTC());
    }

    private SmppSettings settings() {
        return settings(SmppIds.SAME, 10);
    }

    private SmppSettings settings(SmppIds ids, int window) {
        return new SmppSettings(
                "127.0.0.1",
                centre.port(),
                false,
                "samtale",
                "hemmelig",
                null,
                "NO",
                ids,
                window,
                Duration.ofSeconds(2),
                Duration.ofMillis(500));
    }

    private static SmsLine closedLine() {
        return new SmsLine() {
            @Override
            public SmsSubmission submit(SmsOutgoing message, Runnable leaving) {
                throw new IllegalStateException("not open");
            }

            @Override
            public boolean up() {
                return false;
            }

            @Override
            public void close() {
                // It never was.
            }
        };
    }
}
