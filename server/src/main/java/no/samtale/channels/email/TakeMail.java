package no.samtale.channels.email;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.samtale.channels.email.MailInboxes.SetAside;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Faults;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.CompanySecrets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Takes in what has come to a mailbox, in the order of its UIDs. A mail is marked, and passed, after it is durable here; a crash
 * in between has it taken in again, which stores nothing twice. One that cannot be taken in is set aside and holds up none.
 */
@Component
class TakeMail implements DisposableBean {
    static final String IMAP = "email-imap";
    private static final Logger LOG = LoggerFactory.getLogger(TakeMail.class);
    private static final int AT_ONCE = 200;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final List<ProblemCode> PASSING =
            List.of(ProblemCode.UNAVAILABLE, ProblemCode.TOO_MANY, ProblemCode.ATTACHMENT_UNSCANNED);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MailInboxStore store;
    private final MailLines lines;
    private final ReceiveMail receive;
    private final CompanySecrets secrets;
    private final AccountTransactions transactions;
    private final Clock clock;

    TakeMail(
            MailInboxStore store,
            MailLines lines,
            ReceiveMail receive,
            CompanySecrets secrets,
            AccountTransactions transactions,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.receive = receive;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Reads a mailbox soon, on a thread of its own: one that has just been set up need not wait for the clock. */
    void soon(AccountId account, InboxId id) {
        threads.execute(() -> {
            try {
                take(account, id);
            } catch (RuntimeException e) {
                LOG.warn("A mailbox was left for later: {}", Faults.describe(e));
            }
        });
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    /** Reads a mailbox to its end, unless another node does. Answers how many mails it has dealt with. */
    int take(AccountId account, InboxId id) {
        Instant now = clock.instant();
        if (!transactions.call(account, () -> store.lease(account, id, now, now.plus(LEASE)))) {
            return 0;
        }
        MailTrouble trouble = null;
        int taken = 0;
        try {
            taken = read(account, id);
        } catch (MailFailure failure) {
            trouble = failure.trouble();
        } catch (LaterException later) {
            LOG.info("A mailbox is read on later");
        } finally {
            MailTrouble found = trouble;
            transactions.run(account, () -> store.checked(account, id, found, clock.instant()));
        }
        return taken;
    }

    /** The next try may get past it. */
    private static final class LaterException extends Exception {
        private static final long serialVersionUID = 1;
    }

    private int read(AccountId account, InboxId id) throws MailFailure, LaterException {
        MailInbox inbox =
                transactions.call(account, () -> store.find(account, id)).orElseThrow();
        try (Mailbox mailbox = lines.mailbox(
                account,
                inbox.setup().imap(),
                password(account, id),
                inbox.setup().folder())) {
            long validity = mailbox.validity();
            long reached = inbox.place().uid();
            Long known = inbox.place().validity();
            if (known == null || known != validity) {
                transactions.run(account, () -> store.validity(account, id, validity));
                reached = 0;
            }
            int taken = 0;
            for (List<Long> uids = mailbox.above(reached, AT_ONCE); !uids.isEmpty(); ) {
                for (long uid : uids) {
                    take(account, inbox, mailbox, validity, uid);
                    taken++;
                }
                reached = uids.getLast();
                uids = mailbox.above(reached, AT_ONCE);
            }
            return taken;
        }
    }

    /**
     * Tries one again that was set aside.
     *
     * @return why it still is; null if it has been taken in, or is gone from the mailbox
     * @throws Problem not_found; conflict while the mailbox is read; unavailable if it cannot be
     */
    @Nullable
    String again(AccountId account, InboxId id, long validity, long uid) {
        MailInbox inbox = transactions
                .call(account, () -> store.setAside(account, id, validity, uid)
                        .flatMap(each -> store.find(account, id)))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        Instant now = clock.instant();
        if (!transactions.call(account, () -> store.lease(account, id, now, now.plus(LEASE)))) {
            throw new Problem(ProblemCode.CONFLICT);
        }
        try (Mailbox mailbox = lines.mailbox(
                account,
                inbox.setup().imap(),
                password(account, id),
                inbox.setup().folder())) {
            // Under other UIDs it has been read anew, as all there is.
            String reason = mailbox.validity() == validity ? take(account, inbox, mailbox, validity, uid) : null;
            if (reason == null) {
                transactions.run(account, () -> store.noLongerAside(account, id, validity, uid));
            }
            return reason;
        } catch (MailFailure | LaterException notNow) {
            throw new Problem(ProblemCode.UNAVAILABLE, notNow);
        } finally {
            transactions.run(account, () -> store.checked(account, id, inbox.trouble(), clock.instant()));
        }
    }

    private @Nullable String password(AccountId account, InboxId id) {
        byte[] sealed =
                transactions.call(account, () -> store.secrets(account, id)).imap();
        return sealed == null ? null : secrets.open(account, IMAP, sealed);
    }

    /** Answers why it was set aside; null if it was not. */
    private @Nullable String take(AccountId account, MailInbox inbox, Mailbox mailbox, long validity, long uid)
            throws MailFailure, LaterException {
        String refused = null;
        try {
            String name = validity + ":" + uid;
            String[] aside = {null};
            mailbox.read(uid, (mail, arrived) -> aside[0] = receive.receive(account, inbox, name, mail, arrived));
            refused = aside[0];
        } catch (IOException broken) {
            throw new MailFailure(MailTrouble.LINE);
        } catch (Problem problem) {
            if (PASSING.contains(problem.code())) {
                throw new LaterException();
            }
            refused = problem.code().code();
        } catch (RuntimeException e) {
            // Whatever is wrong with it, the mails behind it are not to wait.
            LOG.warn("A mail was set aside: {}", Faults.describe(e));
            refused = "unreadable";
        }
        String reason = refused;
        if (reason == null) {
            mailbox.dealtWith(uid, inbox.setup().deletes());
        }
        Long size = reason == null ? null : mailbox.size(uid);
        transactions.run(account, () -> {
            if (reason != null) {
                SetAside aside = new SetAside(validity, uid, reason, 1, size, clock.instant());
                store.setAside(account, inbox.id(), aside);
            }
            store.reached(account, inbox.id(), validity, uid);
        });
        return reason;
    }
}
