package no.samtale.channels.sms.wire.smpp;

import java.io.IOException;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import no.samtale.channels.sms.wire.LineFailure;
import no.samtale.channels.sms.wire.LineGate;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;

/** Signs in to a centre, to send and to hear by one line (bind_transceiver). */
final class SmppSignIn {
    /** So many that come in are dealt with at one time; the answers to what goes out wait in the same row. */
    private static final int AT_ONE_TIME = 4;

    private static final int ROW = 1_000;

    private final SmppSettings settings;
    private final AccountId account;
    private final LineGate gate;
    private final SSLSocketFactory tls;

    SmppSignIn(AccountId account, SmppSettings settings, LineGate gate, SSLSocketFactory tls) {
        this.account = account;
        this.settings = settings;
        this.gate = gate;
        this.tls = tls;
    }

    /** Whether a text to somebody may go there; noted for them if so. */
    boolean mayTell(@Nullable ContactId contact) {
        try {
            gate.sockets(account, settings.host(), settings.tls(), contact);
            return true;
        } catch (LineFailure refused) {
            return false;
        }
    }

    /** @throws LineFailure if it is not to be had; nothing is left open */
    SMPPSession signIn(MessageReceiverListener incoming) throws LineFailure {
        SocketFactory permitted = gate.sockets(account, settings.host(), settings.tls(), null);
        SmppSockets sockets = new SmppSockets(settings, permitted, tls);
        SMPPSession session = new SMPPSession(sockets);
        session.setMessageReceiverListener(incoming);
        session.setPduProcessorDegree(AT_ONE_TIME);
        session.setQueueCapacity(ROW);
        session.setTransactionTimer(settings.within().toMillis());
        session.setEnquireLinkTimer((int) settings.enquire().toMillis());
        try {
            session.connectAndBind(
                    settings.host(),
                    settings.port(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            settings.systemId(),
                            settings.password(),
                            settings.systemType(),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null),
                    settings.within().toMillis());
            return session;
        } catch (IOException | RuntimeException e) {
            session.close();
            throw new LineFailure(SmppTroubles.of(e, sockets.isStrange()));
        }
    }
}
