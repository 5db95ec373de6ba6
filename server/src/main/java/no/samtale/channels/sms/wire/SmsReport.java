package no.samtale.channels.sms.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an SMS. Reports come late, twice, and out of order.
 *
 * @param reference one that {@link SmsSubmission.Taken} named
 * @param code the other side's own word for why; null if it gave none
 */
public record SmsReport(
        String reference, SmsState state, @Nullable String code, Instant at) {}
