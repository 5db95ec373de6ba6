package no.samtale.channels.sms;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import no.samtale.platform.problems.Problem;

/** Which way an inbox's SMS go. Stored by {@link #code}: never renamed, only added to. */
public enum SmsWay {
    /** A line to a message centre. */
    SMPP,
    /** Gateways by HTTP, which call us with what comes in. */
    TWILIO,
    LINK,
    SVEVE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isGateway() {
        return this != SMPP;
    }

    /** @throws Problem invalid_field */
    static SmsWay of(String field, String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalidField(field));
    }
}
