package no.samtale.channels.sms.wire.smpp;

import java.time.Clock;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import no.samtale.channels.sms.wire.LineFailure;
import no.samtale.channels.sms.wire.LineGate;
import no.samtale.channels.sms.wire.LineTrouble;
import no.samtale.channels.sms.wire.SmsHearer;
import no.samtale.channels.sms.wire.SmsLine;
import no.samtale.platform.AccountId;
import no.samtale.privacy.recipients.OutgoingConnections;
import no.samtale.privacy.recipients.Permit;
import no.samtale.privacy.recipients.Sending;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Opens lines to companies' message centres: through the one gate, and by TLS unless they are on this machine. */
@Component
public class SmppLines {
    private final LineGate gate;
    private final Clock clock;

    @Autowired
    SmppLines(OutgoingConnections outgoing, Clock clock) {
        this(outgoing::permit, clock);
    }

    SmppLines(Function<Sending, Permit> permits, Clock clock) {
        this.gate = new LineGate(permits);
        this.clock = clock;
    }

    /**
     * Opens a line that keeps itself open: it signs in at once, and again after pauses whenever it is lost, until it is closed.
     * Returns before it is up.
     *
     * @param hearer told what comes in by it, by several threads
     */
    public SmsLine open(AccountId account, SmppSettings settings, SmsHearer hearer) {
        SmppLine line = new SmppLine(
                settings,
                signIn(account, settings),
                new SmppIncoming(settings, hearer, clock),
                new SmppThrottle(clock));
        line.start();
        return line;
    }

    /** Signs in and out. What the centre brings meanwhile stays with it. Null if all is well. */
    public @Nullable LineTrouble trial(AccountId account, SmppSettings settings) {
        try {
            signIn(account, settings).signIn(new NotNow()).unbindAndClose();
            return null;
        } catch (LineFailure failure) {
            return failure.trouble();
        }
    }

    private SmppSignIn signIn(AccountId account, SmppSettings settings) {
        return new SmppSignIn(account, settings, gate, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** Takes nothing: the centre brings it again. */
    private static final class NotNow implements MessageReceiverListener {
        @Override
        public void onAcceptDeliverSm(DeliverSm brought) throws ProcessRequestException {
            throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm brought, Session session) throws ProcessRequestException {
            throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {
            // Nothing waits for it.
        }
    }
}
