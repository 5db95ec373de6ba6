package no.samtale.channels.sms;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.platform.caches.RecentTries;
import no.samtale.vault.Fingerprints;
import org.springframework.stereotype.Component;

/**
 * Tells when more comes from a number than a person writes, and when two machines answer each other. Counted by keyed hashes, in
 * memory: a start anew only lets a few more by.
 */
@Component
class SmsFloods {
    private static final String USE = "sms-flood";
    private static final int NUMBERS = 100_000;

    private final RecentTries<String> heard;
    private final RecentTries<String> confirmed;
    private final Fingerprints fingerprints;

    SmsFloods(Fingerprints fingerprints, Clock clock) {
        this.fingerprints = fingerprints;
        this.heard = new RecentTries<>(clock, Duration.ofHours(1), NUMBERS);
        this.confirmed = new RecentTries<>(clock, Duration.ofDays(1), NUMBERS);
    }

    /** Counts an SMS of a number; answers whether it is one too many for now. */
    boolean isOne(AccountId account, String number) {
        return !heard.take(hash(account, number), Limits.SMS_PER_HOUR);
    }

    /** Counts a confirmation to a number; answers whether it may be sent. */
    boolean mayConfirm(AccountId account, String number) {
        return confirmed.take(hash(account, number), Limits.SMS_CONFIRMATIONS);
    }

    private String hash(AccountId account, String number) {
        return HexFormat.of().formatHex(fingerprints.of(account, USE, number));
    }
}
