package no.samtale.channels.sms.wire.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import no.samtale.channels.sms.wire.LineFailure;
import no.samtale.channels.sms.wire.LineTrouble;
import no.samtale.channels.sms.wire.SmsLine;
import no.samtale.channels.sms.wire.SmsNumber;
import no.samtale.channels.sms.wire.SmsOutgoing;
import no.samtale.channels.sms.wire.SmsSegment;
import no.samtale.channels.sms.wire.SmsSubmission;
import no.samtale.channels.sms.wire.SmsText;
import no.samtale.inboxes.HandoverProblem;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;

/**
 * A line to a message centre that keeps itself open. A text goes out part by part, each when the one before is taken. If a
 * later part is refused for a while it is tried again within {@link #WHOLE_TEXT}; what the phone then has of it is not known.
 */
final class SmppLine implements SmsLine {
    /** For all parts of a text, from its first. */
    static final Duration WHOLE_TEXT = Duration.ofSeconds(40);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** Centres lock out who signs in wrongly too often. */
    private static final Duration REFUSED_PAUSE = Duration.ofMinutes(5);

    private static final int UDH = 0x40;
    private static final byte NONE = 0;

    private final SmppSettings settings;
    private final SmppSignIn signIn;
    private final MessageReceiverListener incoming;
    private final SmppThrottle throttle;
    private final Semaphore window;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable SMPPSession session;
    private volatile LineTrouble trouble = LineTrouble.LINE;

    SmppLine(SmppSettings settings, SmppSignIn signIn, MessageReceiverListener incoming, SmppThrottle throttle) {
        this.settings = settings;
        this.signIn = signIn;
        this.incoming = incoming;
        this.throttle = throttle;
        this.window = new Semaphore(settings.window(), true);
    }

    void start() {
        Thread.ofVirtual().name("smpp").start(this::keepOpen);
    }

    @Override
    public boolean up() {
        SMPPSession now = session;
        return now != null && now.getSessionState() == SessionState.BOUND_TRX;
    }

    @Override
    public void close() {
        closed.countDown();
        SMPPSession now = session;
        if (now != null) {
            now.unbindAndClose();
        }
    }

    @Override
    public SmsSubmission submit(SmsOutgoing message, Runnable leaving) {
        Duration pause = throttle.left();
        if (!pause.isZero()) {
            return new SmsSubmission.Later(HandoverProblem.THROTTLED, pause);
        }
        if (!up()) {
            return new SmsSubmission.Later(trouble.handover(), null);
        }
        if (!signIn.mayTell(message.contact())) {
            return new SmsSubmission.Later(HandoverProblem.NOT_SET_UP, null);
        }
        if (!turn()) {
            return new SmsSubmission.Later(HandoverProblem.THROTTLED, FIRST_PAUSE);
        }
        try {
            SMPPSession now = session;
            return now == null || !up()
                    ? new SmsSubmission.Later(trouble.handover(), null)
                    : submit(now, message, leaving);
        } finally {
            window.release();
        }
    }

    private boolean turn() {
        try {
            return window.tryAcquire(settings.within().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private SmsSubmission submit(SMPPSession now, SmsOutgoing message, Runnable leaving) {
        SmsText text = SmsText.of(message.text(), message.id().hashCode());
        leaving.run();
        long until = System.nanoTime() + WHOLE_TEXT.toNanos();
        List<String> references = new ArrayList<>();
        while (references.size() < text.segments().size()) {
            SmsSegment next = text.segments().get(references.size());
            try {
                references.add(settings.ids().answered(submit(now, message, next)));
                throttle.taken();
            } catch (NegativeResponseException negative) {
                SmppRefusal refusal = SmppRefusal.of(negative.getCommandStatus());
                Duration pause = refusal.isThrottle() ? throttle.tooMuch() : FIRST_PAUSE;
                if (references.isEmpty()) {
                    return refused(refusal, pause);
                }
                if (!refusal.again() || !paused(pause, until)) {
                    return new SmsSubmission.Unknown();
                }
            } catch (PDUException tooLong) {
                // Found before it was written: a number that is longer than the protocol has room for.
                return references.isEmpty()
                        ? new SmsSubmission.Refused(HandoverProblem.ADDRESS)
                        : new SmsSubmission.Unknown();
            } catch (ResponseTimeoutException | InvalidResponseException | IOException lost) {
                return new SmsSubmission.Unknown();
            }
        }
        return new SmsSubmission.Taken(references);
    }

    private static SmsSubmission refused(SmppRefusal refusal, Duration pause) {
        return refusal.again()
                ? new SmsSubmission.Later(refusal.why(), refusal.isThrottle() ? pause : null)
                : new SmsSubmission.Refused(refusal.why());
    }

    /** Waits before a part is tried again; false if that would be too late. */
    private boolean paused(Duration pause, long until) {
        try {
            return System.nanoTime() + pause.toNanos() < until && !closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String submit(SMPPSession now, SmsOutgoing message, SmsSegment segment)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        SmsNumber from = SmsNumber.of(message.from(), settings.region())
                .orElseGet(() -> new SmsNumber(message.from(), SmsNumber.Kind.NAME));
        SmsNumber to = SmsNumber.of(message.to(), settings.region())
                .orElseGet(() -> new SmsNumber(message.to(), SmsNumber.Kind.SHORT_CODE));
        SMSCDeliveryReceipt receipt =
                message.receipt() ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT;
        return now.submitShortMessage(
                        null,
                        type(from),
                        plan(from),
                        from.digits(),
                        type(to),
                        plan(to),
                        to.digits(),
                        new ESMClass(segment.udh() ? UDH : 0),
                        NONE,
                        NONE,
                        null,
                        null,
                        new RegisteredDelivery(receipt),
                        NONE,
                        new RawDataCoding((byte) segment.dataCoding()),
                        NONE,
                        segment.shortMessage())
                .getMessageId();
    }

    private static TypeOfNumber type(SmsNumber number) {
        return switch (number.kind()) {
            case INTERNATIONAL -> TypeOfNumber.INTERNATIONAL;
            case SHORT_CODE -> TypeOfNumber.UNKNOWN;
            case NAME -> TypeOfNumber.ALPHANUMERIC;
        };
    }

    private static NumberingPlanIndicator plan(SmsNumber number) {
        return number.kind() == SmsNumber.Kind.INTERNATIONAL
                ? NumberingPlanIndicator.ISDN
                : NumberingPlanIndicator.UNKNOWN;
    }

    private void keepOpen() {
        Duration pause = FIRST_PAUSE;
        try {
            while (closed.getCount() > 0) {
                pause = once() ? FIRST_PAUSE : longer(pause);
                Duration next = trouble == LineTrouble.SIGN_IN ? REFUSED_PAUSE : pause;
                boolean over = closed.await(jittered(next), TimeUnit.MILLISECONDS);
                if (over) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Signs in, and returns when the line is lost; whether it was ever up. */
    private boolean once() throws InterruptedException {
        try {
            SMPPSession opened = signIn.signIn(incoming);
            CountDownLatch lost = new CountDownLatch(1);
            opened.addSessionStateListener((now, before, source) -> {
                if (!now.isBound()) {
                    lost.countDown();
                }
            });
            session = opened;
            if (closed.getCount() == 0 || !up()) {
                opened.close();
                return true;
            }
            lost.await();
            session = null;
            trouble = LineTrouble.LINE;
            opened.close();
            return true;
        } catch (LineFailure failure) {
            trouble = failure.trouble();
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** Between half of it and all of it, so that lines that were lost together do not all come back together. */
    private static long jittered(Duration pause) {
        long whole = pause.toMillis();
        return ThreadLocalRandom.current().nextLong(whole / 2, whole + 1);
    }
}
