package no.samtale.channels.email;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Faults;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reads mailboxes, each by one reader at a time, who holds it for a moment and asks again: if its server dies, another goes on
 * soon. A reader stays where the mail server tells of what comes, so that it is here at once; what is held against the folder
 * each time is the folder itself, so that nothing rests on having been told.
 */
@Component
class TakeMail implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(TakeMail.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    /** Well within the lease, and within the time that lines are given for an answer. */
    private static final Duration LISTENS = Duration.ofSeconds(12);

    /** Where nothing was told, the folder is held against what is known this seldom: about once a minute. */
    private static final int LOOKED_AT_EACH = 5;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<InboxId, Reader> staying = new ConcurrentHashMap<>();
    private final MailInboxStore store;
    private final MailLines lines;
    private final MailRound round;
    private final DealtWithStore dealtWith;
    private final AccountTransactions transactions;
    private final Clock clock;
    private volatile boolean ending;

    TakeMail(
            MailInboxStore store,
            MailLines lines,
            MailRound round,
            DealtWithStore dealtWith,
            AccountTransactions transactions,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.round = round;
        this.dealtWith = dealtWith;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Reads a mailbox soon, on a thread of its own, and stays there if that is possible and nobody else does. */
    void soon(AccountId account, InboxId id) {
        if (!ending && !staying.containsKey(id)) {
            begin(account, id);
        }
    }

    /** The same after the mailbox has been set up otherwise: who reads it as it was stops. */
    void anew(AccountId account, InboxId id) {
        Reader former = staying.remove(id);
        if (former != null) {
            former.stop();
        }
        begin(account, id);
    }

    private void begin(AccountId account, InboxId id) {
        threads.execute(() -> {
            Reader reader = new Reader(account, id, staying.size() < Limits.MAILBOXES_LISTENED_TO);
            if (reader.stays && staying.putIfAbsent(id, reader) != null) {
                return;
            }
            try {
                reader.read();
            } catch (RuntimeException e) {
                // The next look may get past it.
                LOG.warn("A mailbox was left for later: {}", Faults.describe(e));
            } finally {
                staying.remove(id, reader);
            }
        });
    }

    /**
     * Reads a mailbox to its end, unless another server does: who stays there looks again. Answers how many mails were dealt
     * with.
     */
    int take(AccountId account, InboxId id) {
        Reader here = staying.get(id);
        return here == null ? new Reader(account, id, false).read() : here.lookAgain();
    }

    /**
     * Tries one again that was set aside.
     *
     * @return why it still is; null if it has been taken in, or is gone from the mailbox
     * @throws Problem not_found; unavailable if the mailbox cannot be read just now: then it is tried when it can be
     */
    @Nullable
    String again(AccountId account, InboxId id, long validity, long uid) {
        transactions.run(account, () -> {
            if (store.setAside(account, id, validity, uid).isEmpty()) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            dealtWith.anew(account, id, validity, uid);
        });
        take(account, id);
        return transactions.call(account, () -> {
            MailInbox mailbox = store.find(account, id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            Long now = mailbox.reading().validity();
            boolean known = dealtWith.isKnown(account, id, validity, uid);
            if (!known && mailbox.trouble() != null) {
                throw new Problem(ProblemCode.UNAVAILABLE);
            }
            // Gone, or under other UIDs read anew, as all there is.
            if (!known || now == null || now != validity) {
                store.noLongerAside(account, id, validity, uid);
            }
            return store.setAside(account, id, validity, uid)
                    .map(MailInboxes.SetAside::reason)
                    .orElse(null);
        });
    }

    @Override
    public void destroy() throws InterruptedException {
        ending = true;
        staying.values().forEach(Reader::stop);
        threads.shutdown();
        threads.awaitTermination(5, TimeUnit.SECONDS);
    }

    /** Who reads one mailbox. */
    private final class Reader {
        private final UUID name = UUID.randomUUID();
        private final AccountId account;
        private final InboxId inbox;
        private final boolean stays;
        private final Queue<CompletableFuture<Integer>> asking = new ConcurrentLinkedQueue<>();
        private volatile boolean stopped;
        private volatile @Nullable Mailbox open;

        Reader(AccountId account, InboxId inbox, boolean stays) {
            this.account = account;
            this.inbox = inbox;
            this.stays = stays;
        }

        /** Reads while it may, and answers how many mails were dealt with. */
        int read() {
            if (!holds()) {
                return 0;
            }
            try {
                int all = 0;
                int taken;
                do {
                    taken = readWhile();
                    all += taken;
                } while (stays && taken > 0 && holds());
                return all;
            } catch (MailFailure failure) {
                transactions.run(account, () -> store.trouble(account, inbox, failure.trouble()));
                return 0;
            } finally {
                transactions.run(account, () -> store.release(account, inbox, name));
                asking.forEach(each -> each.complete(0));
            }
        }

        private int readWhile() throws MailFailure {
            MailInbox found = found();
            try (Mailbox mailbox = lines.mailbox(account, inbox, found.setup())) {
                open = mailbox;
                boolean listens = stays && mailbox.tells();
                int taken = 0;
                int seen = -1;
                int rounds = 0;
                do {
                    List<CompletableFuture<Integer>> asked = List.copyOf(asking);
                    int there = mailbox.count();
                    if (there != seen || !asked.isEmpty() || ++rounds % LOOKED_AT_EACH == 0) {
                        int now = round.look(account, found(), mailbox, this::holds);
                        taken += now;
                        asking.removeAll(asked);
                        asked.forEach(each -> each.complete(now));
                    }
                    seen = there;
                    if (listens && taken == 0 && !stopped && asking.isEmpty() && mailbox.count() == there) {
                        mailbox.awaitNews(LISTENS);
                    }
                    // A line keeps the last thing that it brought in its memory: one that has brought mails is let go
                    // of.
                } while (listens && taken == 0 && holds());
                return taken;
            } finally {
                open = null;
            }
        }

        private boolean holds() {
            Instant now = clock.instant();
            return !stopped
                    && !ending
                    && transactions.call(account, () -> store.lease(account, inbox, name, now, now.plus(LEASE)));
        }

        /** Waits for a look that begins from now on. */
        int lookAgain() {
            CompletableFuture<Integer> looked = new CompletableFuture<>();
            asking.add(looked);
            wake();
            return looked.completeOnTimeout(0, LEASE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }

        void stop() {
            stopped = true;
            wake();
        }

        private void wake() {
            Mailbox reading = open;
            if (reading != null) {
                threads.execute(reading::wake);
            }
        }

        private MailInbox found() {
            return transactions
                    .call(account, () -> store.find(account, inbox))
                    .orElseThrow(() -> new IllegalStateException("a mailbox that is read is there"));
        }
    }
}
