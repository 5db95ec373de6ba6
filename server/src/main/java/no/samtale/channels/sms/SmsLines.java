package no.samtale.channels.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import no.samtale.channels.sms.wire.LineTrouble;
import no.samtale.channels.sms.wire.SmsLine;
import no.samtale.conversations.outgoing.SendDue;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Faults;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The lines to message centres: one an inbox, on one server, which holds it for a moment and asks again; if that server dies,
 * another has it soon. What goes out by it is sent where it is: many centres allow one line alone.
 */
@Component
class SmsLines implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SmsLines.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration BEAT = Duration.ofSeconds(5);
    /** A line that is down for so many beats is looked into once. */
    private static final int LOOKED_INTO_AFTER = 4;

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<InboxId, Keeper> keepers = new ConcurrentHashMap<>();
    private final SmsInboxStore store;
    private final SmsWays ways;
    private final HearSms hear;
    private final ObjectProvider<SendDue> due;
    private final AccountTransactions transactions;
    private final Clock clock;
    private volatile boolean ending;

    /** @param due which sends by way of this */
    SmsLines(
            SmsInboxStore store,
            SmsWays ways,
            HearSms hear,
            ObjectProvider<SendDue> due,
            AccountTransactions transactions,
            Clock clock) {
        this.store = store;
        this.ways = ways;
        this.hear = hear;
        this.due = due;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Has the inbox's line opened soon, if it is to have one that nobody holds. */
    void soon(AccountId account, InboxId inbox) {
        if (!ending && !keepers.containsKey(inbox)) {
            threads.execute(() -> keep(account, inbox));
        }
    }

    /** The same after the inbox has been set up otherwise: the line as it was is closed first. */
    void anew(AccountId account, InboxId inbox) {
        Keeper former = keepers.get(inbox);
        threads.execute(() -> {
            if (former != null) {
                former.end();
            }
            keep(account, inbox);
        });
    }

    /** The way out of an inbox from this server; empty if there is none just now. */
    Optional<SmsLine> line(AccountId account, SmsInbox inbox) {
        if (inbox.setup().way().isGateway()) {
            return Optional.of(ways.gateway(account, inbox));
        }
        Keeper keeper = keepers.get(inbox.id());
        return Optional.ofNullable(keeper == null ? null : keeper.line);
    }

    /** Whether what the inbox sends leaves from here: not where another server holds its line. */
    boolean isHere(AccountId account, InboxId inbox) {
        return keepers.containsKey(inbox)
                || !transactions.call(account, () -> store.isHeld(account, inbox, clock.instant()));
    }

    private void keep(AccountId account, InboxId inbox) {
        Keeper keeper = new Keeper(account, inbox);
        if (!ending && keepers.putIfAbsent(inbox, keeper) == null) {
            keeper.keep();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        ending = true;
        keepers.values().forEach(each -> each.stopping.countDown());
        threads.shutdown();
        threads.awaitTermination(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS);
    }

    /** Who holds one line. */
    private final class Keeper {
        private final UUID name = UUID.randomUUID();
        private final AccountId account;
        private final InboxId inbox;
        private final CountDownLatch stopping = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable SmsLine line;

        Keeper(AccountId account, InboxId inbox) {
            this.account = account;
            this.inbox = inbox;
        }

        void keep() {
            try {
                if (holds()) {
                    keepOpen();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // The clock has it opened again.
                LOG.warn("A line for SMS was left for later: {}", Faults.describe(e));
            } finally {
                release();
                keepers.remove(inbox, this);
                ended.countDown();
            }
        }

        private void keepOpen() throws InterruptedException {
            SmsInbox found = transactions
                    .call(account, () -> store.find(account, inbox))
                    .orElseThrow(() -> new IllegalStateException("a line that is held is an inbox's"));
            SmsInbox.Centre centre = found.setup().centre();
            if (centre == null) {
                throw new IllegalStateException("a line that is held leads somewhere");
            }
            try (SmsLine opened = ways.open(account, found, centre, hear.at(account, inbox))) {
                line = opened;
                int down = 0;
                do {
                    down = opened.up() ? 0 : down + 1;
                    note(found, down);
                } while (!stopping.await(BEAT.toMillis(), TimeUnit.MILLISECONDS) && holds());
            } finally {
                line = null;
            }
        }

        private void note(SmsInbox found, int down) {
            if (down == 0) {
                transactions.run(account, () -> store.connected(account, inbox, clock.instant()));
                // What the clock asked another server for has waited.
                due.getObject().soon(account, inbox);
            } else if (down == LOOKED_INTO_AFTER) {
                LineTrouble trouble = ways.trial(account, found);
                transactions.run(
                        account, () -> store.trouble(account, inbox, trouble == null ? LineTrouble.LINE : trouble));
            }
        }

        private boolean holds() {
            Instant now = clock.instant();
            return !ending && transactions.call(account, () -> store.lease(account, inbox, name, now, now.plus(LEASE)));
        }

        private void release() {
            try {
                transactions.run(account, () -> store.release(account, inbox, name));
            } catch (RuntimeException e) {
                // It ends by itself.
                LOG.warn("A line for SMS is not given up: {}", Faults.describe(e));
            }
        }

        /** Waits until it has ended, for a moment. */
        void end() {
            stopping.countDown();
            try {
                if (!ended.await(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    keepers.remove(inbox, this);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
