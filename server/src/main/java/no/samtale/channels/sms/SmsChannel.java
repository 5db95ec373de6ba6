package no.samtale.channels.sms;

import java.util.Optional;
import no.samtale.inboxes.Carrier;
import no.samtale.inboxes.Channel;
import no.samtale.platform.Limits;
import org.springframework.stereotype.Component;

/** SMS as the rest knows it. */
@Component
class SmsChannel implements Channel {
    static final String NAME = "sms";
    /** Characters of GSM in each of several SMS (3GPP TS 23.038, section 6.1); of other scripts fewer fit. */
    private static final int CHARACTERS = 153;

    private final SmsCarrier carrier;

    SmsChannel(SmsCarrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int maximumLength() {
        return Limits.SMS_SEGMENTS * CHARACTERS;
    }

    @Override
    public Optional<Carrier> carrier() {
        return Optional.of(carrier);
    }
}
