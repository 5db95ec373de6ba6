package no.samtale.channels.email.oauth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a provider gives (RFC 6749, section 5.1). Not printed.
 *
 * @param access opens the mailbox
 * @param refresh gets the next; null if the one before still does
 * @param lasts how long {@code access} does
 */
record TokenAnswer(String access, @Nullable String refresh, Duration lasts) {
    @Override
    public String toString() {
        return "TokenAnswer[…]";
    }
}
