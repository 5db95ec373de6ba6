package no.samtale.channels.sms;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import no.samtale.accounts.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lines for SMS that have not been up for {@link #LATE}: nothing comes in or goes out by them. Should be 0; it is a metric
 * ({@code samtale.sms.lines.down}), and anything else an error in the log.
 */
@Component
class SmsLinesDown {
    static final Duration LATE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(SmsLinesDown.class);

    private final Accounts accounts;
    private final SmsInboxes inboxes;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    SmsLinesDown(Accounts accounts, SmsInboxes inboxes, Clock clock, MeterRegistry meters) {
        this.accounts = accounts;
        this.inboxes = inboxes;
        this.clock = clock;
        Gauge.builder("samtale.sms.lines.down", last, AtomicLong::get)
                .description("Lines for SMS that are down, of all accounts")
                .register(meters);
    }

    /** Counts those of all accounts, and raises the alarm if there are any. */
    long count() {
        Instant late = clock.instant().minus(LATE);
        long found = accounts.all().stream()
                .flatMap(account -> inboxes.all(account).stream())
                .filter(inbox -> isDown(inbox, late))
                .count();
        last.set(found);
        if (found > 0) {
            LOG.error("Lines for SMS that are down: {}. The settings, under SMS, say which and why", found);
        }
        return found;
    }

    static boolean hasLine(SmsInbox inbox) {
        return inbox.setup().active() && !inbox.setup().way().isGateway();
    }

    /** One that never was up is down as soon as something is known to be wrong with it. */
    static boolean isDown(SmsInbox inbox, Instant late) {
        Instant connected = inbox.connectedAt();
        boolean away = connected == null ? inbox.trouble() != null : connected.isBefore(late);
        return hasLine(inbox) && away;
    }
}
