package no.samtale.channels.sms.wire.gateways;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The gateways that are known, each by {@code sms/gateways/<code>.yaml}. */
public enum GatewayKind {
    TWILIO,
    LINK,
    SVEVE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
