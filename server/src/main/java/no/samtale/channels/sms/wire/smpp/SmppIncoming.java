package no.samtale.channels.sms.wire.smpp;

import java.time.Clock;
import no.samtale.channels.sms.wire.HeardSms;
import no.samtale.channels.sms.wire.SmsHearer;
import no.samtale.channels.sms.wire.SmsNumber;
import no.samtale.channels.sms.wire.SmsPart;
import no.samtale.channels.sms.wire.SmsReading;
import no.samtale.channels.sms.wire.SmsReport;
import no.samtale.channels.sms.wire.SmsState;
import no.samtale.channels.sms.wire.SmsText;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/** Tells a hearer what a centre brings, and the centre that it is stored only when the hearer has returned. */
final class SmppIncoming implements MessageReceiverListener {
    private static final short MESSAGE_PAYLOAD = 0x0424;
    private static final short SAR_REFERENCE = 0x020C;
    private static final short SAR_TOTAL = 0x020E;
    private static final short SAR_NUMBER = 0x020F;

    /** Of esm_class (SMPP 3.4, section 5.2.12): what kind of message it is. */
    private static final int KIND = 0x3C;

    private static final int TEXT = 0x00;
    private static final int RECEIPT = 0x04;
    private static final int ON_THE_WAY = 0x20;
    private static final int UDH = 0x40;

    private final SmppSettings settings;
    private final SmsHearer hearer;
    private final Clock clock;

    SmppIncoming(SmppSettings settings, SmsHearer hearer, Clock clock) {
        this.settings = settings;
        this.hearer = hearer;
        this.clock = clock;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm brought) throws ProcessRequestException {
        byte[] content = brought.getShortMessage();
        take(brought, content == null ? new byte[0] : content);
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm brought, Session session) throws ProcessRequestException {
        take(brought, new byte[0]);
        try {
            return new DataSmResult(new MessageId(""), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        // That a phone is reachable again is the centre's business: nothing here waits for it.
    }

    private void take(AbstractSmCommand brought, byte[] content) throws ProcessRequestException {
        try {
            byte[] payload = SmppReceipt.octets(brought, MESSAGE_PAYLOAD);
            tell(brought, payload.length > 0 ? payload : content);
        } catch (RuntimeException notStored) {
            // Its cause stays here: what is thrown on is logged, and may quote what was brought.
            throw new ProcessRequestException("not stored", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private void tell(AbstractSmCommand brought, byte[] content) {
        int kind = brought.getEsmClass() & KIND;
        if (kind == TEXT) {
            hearer.heard(sms(brought, content));
        } else if (kind == RECEIPT || kind == ON_THE_WAY) {
            SmppReceipt receipt = SmppReceipt.of(brought, content);
            if (receipt != null) {
                hearer.reported(report(receipt, kind));
            }
        }
    }

    private HeardSms sms(AbstractSmCommand brought, byte[] content) {
        boolean udh = (brought.getEsmClass() & UDH) != 0;
        SmsReading reading = SmsText.decode(content, brought.getDataCoding() & 0xFF, udh);
        SmsPart part = reading.part() == null ? part(brought) : reading.part();
        return new HeardSms(
                number(brought.getSourceAddr()),
                number(brought.getDestAddress()),
                reading.text(),
                part,
                null,
                clock.instant());
    }

    private SmsReport report(SmppReceipt receipt, int kind) {
        SmsState state = kind == ON_THE_WAY ? SmsState.UNDERWAY : receipt.state();
        return new SmsReport(settings.ids().receipted(receipt.id()), state, receipt.code(), clock.instant());
    }

    private static @Nullable SmsPart part(AbstractSmCommand brought) {
        byte[] reference = SmppReceipt.octets(brought, SAR_REFERENCE);
        byte[] total = SmppReceipt.octets(brought, SAR_TOTAL);
        byte[] number = SmppReceipt.octets(brought, SAR_NUMBER);
        boolean whole = reference.length == 2 && total.length == 1 && number.length == 1;
        return whole
                ? SmsPart.of(((reference[0] & 0xFF) << 8) | (reference[1] & 0xFF), number[0] & 0xFF, total[0] & 0xFF)
                : null;
    }

    private String number(@Nullable String address) {
        String said = address == null ? "" : address;
        return SmsNumber.received(said, settings.region()).map(SmsNumber::value).orElse(said);
    }
}
