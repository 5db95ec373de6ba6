package no.samtale.channels.email;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import no.samtale.channels.email.DealtWithStore.DealtWith;
import no.samtale.channels.email.mime.MailReading;
import no.samtale.platform.AccountId;
import no.samtale.platform.problems.Faults;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Takes in mails that were fetched together, several at a time: each waits for the disk, and the databases write for all who
 * wait at once. Those of one talk go one after another.
 */
@Component
class TakePortion implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(TakePortion.class);
    /** Fewer than the connections of a database, so that those who chat need not wait behind mails. */
    private static final int AT_ONCE = 8;

    private static final List<ProblemCode> PASSING =
            List.of(ProblemCode.UNAVAILABLE, ProblemCode.TOO_MANY, ProblemCode.ATTACHMENT_UNSCANNED);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final ReceiveMail receive;

    TakePortion(ReceiveMail receive) {
        this.receive = receive;
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    /** A mail with what it says; without where it cannot be read at all. */
    private record Opened(FetchedMail mail, Optional<MailReading> reading, Set<String> names) {}

    /** What became of them; those that a later try may take are missing. */
    List<DealtWith> take(AccountId account, MailInbox inbox, List<FetchedMail> mails) {
        List<Opened> opened = all(mails, mail -> opened(inbox, mail));
        Collection<List<Opened>> threads = MailThreads.of(opened, Opened::names);
        List<DealtWith> dealtWith = new ArrayList<>();
        all(List.copyOf(threads), thread -> inOrder(account, inbox, thread)).forEach(dealtWith::addAll);
        return dealtWith;
    }

    private Opened opened(MailInbox inbox, FetchedMail mail) {
        try {
            MailReading reading = receive.read(mail);
            Set<String> names =
                    reading instanceof MailReading.Read read ? receive.names(inbox, read.mail()) : new HashSet<>();
            return new Opened(mail, Optional.of(reading), names);
        } catch (RuntimeException | IOException e) {
            // Whatever is wrong with it, the others are not to wait.
            LOG.warn("A mail cannot be read: {}", Faults.describe(e));
            return new Opened(mail, Optional.empty(), Set.of());
        }
    }

    private List<DealtWith> inOrder(AccountId account, MailInbox inbox, List<Opened> thread) {
        List<DealtWith> dealtWith = new ArrayList<>();
        for (Opened each : thread) {
            take(account, inbox, each).ifPresent(dealtWith::add);
        }
        return dealtWith;
    }

    private Optional<DealtWith> take(AccountId account, MailInbox inbox, Opened opened) {
        FetchedMail mail = opened.mail();
        if (opened.reading().isEmpty()) {
            return aside(mail, "unreadable");
        }
        try {
            ReceiveMail.Received received =
                    receive.receive(account, inbox, mail, opened.reading().get());
            return Optional.of(new DealtWith(
                    mail.uid(), mail.print(), received.conversation(), received.aside(), mail.bytes().length));
        } catch (Problem problem) {
            return PASSING.contains(problem.code())
                    ? Optional.empty()
                    : aside(mail, problem.code().code());
        } catch (IOException e) {
            return unreadable(mail, e);
        } catch (RuntimeException e) {
            if (Faults.isPassing(e)) {
                LOG.warn("A mail was left for later: {}", Faults.describe(e));
                return Optional.empty();
            }
            return unreadable(mail, e);
        }
    }

    private static Optional<DealtWith> unreadable(FetchedMail mail, Exception why) {
        LOG.warn("A mail was set aside: {}", Faults.describe(why));
        return aside(mail, "unreadable");
    }

    private static Optional<DealtWith> aside(FetchedMail mail, String why) {
        return Optional.of(new DealtWith(mail.uid(), mail.print(), null, why, mail.bytes().length));
    }

    /** What a thread of its own makes of each, in order. */
    private <T, R> List<R> all(List<T> each, java.util.function.Function<T, R> work) {
        List<Future<R>> working = new ArrayList<>();
        for (T one : each) {
            Callable<R> call = () -> {
                atOnce.acquire();
                try {
                    return work.apply(one);
                } finally {
                    atOnce.release();
                }
            };
            working.add(threads.submit(call));
        }
        return working.stream().map(TakePortion::result).toList();
    }

    private static <R> R result(Future<R> working) {
        try {
            return working.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
