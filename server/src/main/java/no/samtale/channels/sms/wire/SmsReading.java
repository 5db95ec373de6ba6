package no.samtale.channels.sms.wire;

import org.jspecify.annotations.Nullable;

/**
 * What the octets of one SMS say.
 *
 * @param part null if it stands alone
 */
public record SmsReading(String text, @Nullable SmsPart part) {
    @Override
    public String toString() {
        return "SmsReading[]";
    }
}
