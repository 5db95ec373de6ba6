package no.samtale.channels.sms.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An SMS that came in: a text, or a part of one.
 *
 * @param from as {@link SmsNumber} keeps it, or as the network said it if it is none
 * @param part null if it stands alone
 * @param reference the other side's name for it, the same each time that it is brought; null if it has none
 * @param at when it came
 */
public record HeardSms(
        String from,
        String to,
        String text,
        @Nullable SmsPart part,
        @Nullable String reference,
        Instant at) {
    @Override
    public String toString() {
        return "HeardSms[]";
    }
}
