package no.samtale.channels.email;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import no.samtale.accounts.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Mailboxes in which mail has been lying that we have neither taken in nor set aside, or that could not be looked into, for longer
 * than {@link #LATE}. Should be 0; it is a metric ({@code samtale.mailboxes.behind}), and anything else an error in the log.
 */
@Component
class MailboxesBehind {
    static final Duration LATE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(MailboxesBehind.class);

    private final Accounts accounts;
    private final MailInboxes mailboxes;
    private final HandingInPlace place;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();
    private final AtomicLong closed = new AtomicLong();

    MailboxesBehind(Accounts accounts, MailInboxes mailboxes, HandingInPlace place, Clock clock, MeterRegistry meters) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.place = place;
        this.clock = clock;
        Gauge.builder("samtale.mailboxes.behind", last, AtomicLong::get)
                .description("Mailboxes whose mail is not taken in, of all accounts")
                .register(meters);
        Gauge.builder("samtale.mailboxes.closed", closed, AtomicLong::get)
                .description("Mailboxes whose provider wants an administrator to sign in again, of all accounts")
                .register(meters);
    }

    /** Counts those of all accounts, and raises the alarm if there are any. */
    long count() {
        List<MailInbox> all = accounts.all().stream()
                .flatMap(account -> mailboxes.all(account).stream())
                .toList();
        long shut = all.stream().filter(MailboxesBehind::isClosed).count();
        closed.set(shut);
        if (shut > 0) {
            LOG.error("Mailboxes that an administrator has to sign in to again: {}. The settings, under E-mail", shut);
        }
        long found = all.stream().filter(this::isBehind).count();
        last.set(found);
        if (found > 0) {
            LOG.error("Mailboxes whose mail is not taken in: {}. The settings, under E-mail, say which and why", found);
        }
        return found;
    }

    private static boolean isClosed(MailInbox mailbox) {
        return mailbox.setup().active() && mailbox.trouble() == MailTrouble.SIGN_IN_AGAIN;
    }

    /** Also where mails are to be handed in and nothing listens: then they wait with the mail server. */
    boolean isBehind(MailInbox mailbox) {
        return switch (mailbox.setup().way()) {
            case IMAP -> isBehind(mailbox, clock.instant().minus(LATE));
            case LMTP -> mailbox.setup().active() && !place.isOpen();
        };
    }

    static boolean isBehind(MailInbox mailbox, Instant late) {
        Instant untaken = mailbox.reading().untakenSince();
        Instant checked = mailbox.checkedAt();
        boolean unread = checked == null ? mailbox.trouble() != null : checked.isBefore(late);
        return mailbox.setup().active() && (unread || untaken != null && untaken.isBefore(late));
    }
}
