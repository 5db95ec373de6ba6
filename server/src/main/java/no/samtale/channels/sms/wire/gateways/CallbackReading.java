package no.samtale.channels.sms.wire.gateways;

import no.samtale.channels.sms.wire.HeardSms;
import no.samtale.channels.sms.wire.SmsReport;

/** What a callback says. */
public sealed interface CallbackReading {
    /** A person has sent this. */
    record Heard(HeardSms sms) implements CallbackReading {}

    /** This has become of a text. */
    record Reported(SmsReport report) implements CallbackReading {}

    /** It does not come from the gateway. */
    record Forged() implements CallbackReading {}

    /** It comes from the gateway, and is neither. */
    record Unreadable() implements CallbackReading {}
}
