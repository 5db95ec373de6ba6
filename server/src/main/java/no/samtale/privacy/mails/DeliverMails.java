package no.samtale.privacy.mails;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import no.samtale.accounts.Accounts;
import no.samtale.platform.AccountId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.suppression.SuppressedMatter;
import no.samtale.privacy.suppression.Suppressions;
import no.samtale.vault.Address;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands the outbox's mails to the mail server. A mail is taken for one attempt at a time, outside of any transaction; sent,
 * refused for good, said no to or called off, its row is deleted; failed, it is tried again after 15 s, 30 s, 1 min and so on, until it is of no use.
 */
@Component
class DeliverMails implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverMails.class);
    private static final int AT_ONCE = 50;
    /** Longer than an attempt can take. */
    private static final Duration ATTEMPT = Duration.ofMinutes(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final int DOUBLINGS = 8;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AccountTransactions transactions;
    private final Accounts accounts;
    private final MailOutboxStore store;
    private final SmtpServer server;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;
    private final ObjectProvider<SentMails> followers;
    private final Suppressions suppressions;

    DeliverMails(
            AccountTransactions transactions,
            Accounts accounts,
            MailOutboxStore store,
            SmtpServer server,
            Vault vault,
            JsonMapper json,
            Clock clock,
            ObjectProvider<SentMails> followers,
            Suppressions suppressions) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.store = store;
        this.server = server;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
        this.followers = followers;
        this.suppressions = suppressions;
    }

    /** Tries this one now, on a thread of its own; the clock takes care of it if that fails. */
    void soon(AccountId account, UUID mail) {
        threads.execute(() -> {
            try {
                deliver(account, mail);
            } catch (RuntimeException e) {
                LOG.warn("A mail was left for later: {}", e.getClass().getSimpleName());
            }
        });
    }

    /** Tries all that are due, and forgets those that came too late. */
    void due() {
        for (AccountId account : accounts.all()) {
            Instant now = clock.instant();
            transactions.run(account, () -> store.removeExpired(account, now));
            transactions.call(account, () -> store.due(account, now, AT_ONCE)).forEach(mail -> deliver(account, mail));
        }
    }

    private void deliver(AccountId account, UUID id) {
        Instant now = clock.instant();
        Optional<QueuedMail> taken = transactions.call(account, () -> store.take(account, id, now, now.plus(ATTEMPT)));
        taken.ifPresent(mail -> settle(account, mail));
    }

    private void settle(AccountId account, QueuedMail queued) {
        Optional<Mail> opened = open(account, queued);
        if (opened.filter(mail -> isStopped(account, queued.id(), mail)).isPresent()) {
            forget(account, queued.id(), each -> each.stopped(account, queued.id()));
            return;
        }
        SmtpServer.Outcome outcome = opened.map(mail -> server.send(account, queued.contact(), queued.id(), mail))
                .orElse(SmtpServer.Outcome.REFUSED);
        switch (outcome) {
            case SENT -> forget(account, queued.id(), each -> each.sent(account, queued.id()));
            case REFUSED -> forget(account, queued.id(), each -> each.refused(account, queued.id()));
            case FAILED -> transactions.run(account, () -> store.postpone(account, queued.id(), next(queued)));
        }
    }

    private void forget(AccountId account, UUID mail, Consumer<SentMails> told) {
        transactions.run(account, () -> {
            store.remove(account, mail);
            followers.forEach(told);
        });
    }

    /** Empty if the person has been erased. */
    private Optional<Mail> open(AccountId account, QueuedMail queued) {
        try {
            String text = vault.open(
                    Purpose.RIGHTS,
                    KeyScope.of(account, queued.contact()),
                    MailCells.mail(queued.id()),
                    queued.sealed());
            return Optional.of(json.readValue(text, Mail.class));
        } catch (KeyDestroyed erased) {
            return Optional.empty();
        }
    }

    /** Whether its address has said no to what it is, or who had it queued wants it no more, until this moment. */
    private boolean isStopped(AccountId account, UUID id, Mail mail) {
        Mail.Refusable refusable = mail.refusable();
        return refusable != null
                && (suppressions.holds(account, refusable.matter(), Address.email(mail.to()))
                        || isCalledOff(account, id, refusable.matter()));
    }

    private boolean isCalledOff(AccountId account, UUID id, SuppressedMatter matter) {
        return transactions.call(
                account, () -> followers.stream().anyMatch(each -> each.calledOff(account, id, matter)));
    }

    private Instant next(QueuedMail mail) {
        int doublings = Math.min(mail.attempts() - 1, DOUBLINGS);
        return clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << doublings));
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
