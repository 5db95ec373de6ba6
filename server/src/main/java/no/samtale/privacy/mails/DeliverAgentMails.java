package no.samtale.privacy.mails;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.samtale.accounts.Accounts;
import no.samtale.platform.AccountId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands mails to agents to the mail server, by the same rule of attempts as {@link DeliverMails}. */
@Component
class DeliverAgentMails implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverAgentMails.class);
    private static final int AT_ONCE = 50;
    /** Longer than an attempt can take. */
    private static final Duration ATTEMPT = Duration.ofMinutes(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final int DOUBLINGS = 8;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AccountTransactions transactions;
    private final Accounts accounts;
    private final AgentMailStore store;
    private final SmtpServer server;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    DeliverAgentMails(
            AccountTransactions transactions,
            Accounts accounts,
            AgentMailStore store,
            SmtpServer server,
            Vault vault,
            JsonMapper json,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.store = store;
        this.server = server;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
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

    /** Tries all that are due, and forgets those whose links work no longer. */
    void due() {
        for (AccountId account : accounts.all()) {
            Instant now = clock.instant();
            transactions.run(account, () -> store.removeExpired(account, now));
            transactions.call(account, () -> store.due(account, now, AT_ONCE)).forEach(mail -> deliver(account, mail));
        }
    }

    private void deliver(AccountId account, UUID id) {
        Instant now = clock.instant();
        transactions
                .call(account, () -> store.take(account, id, now, now.plus(ATTEMPT)))
                .ifPresent(taken -> {
                    SmtpServer.Outcome outcome = attempt(account, taken);
                    transactions.run(account, () -> settle(account, taken, outcome));
                });
    }

    private void settle(AccountId account, AgentMailStore.Taken taken, SmtpServer.Outcome outcome) {
        switch (outcome) {
            case SENT, REFUSED -> store.remove(account, taken.id());
            case FAILED -> {
                long pause = 1L << Math.min(taken.attempts() - 1, DOUBLINGS);
                store.postpone(account, taken.id(), clock.instant().plus(FIRST_PAUSE.multipliedBy(pause)));
            }
        }
    }

    private SmtpServer.Outcome attempt(AccountId account, AgentMailStore.Taken taken) {
        try {
            String text = vault.open(
                    Purpose.STAFF,
                    KeyScope.of(account, taken.agent()),
                    MailCells.agentMail(taken.id()),
                    taken.sealed());
            return server.sendToAgent(account, taken.id(), json.readValue(text, Mail.class));
        } catch (KeyDestroyed forgotten) {
            return SmtpServer.Outcome.REFUSED;
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
