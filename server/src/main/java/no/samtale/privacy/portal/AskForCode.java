package no.samtale.privacy.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.mails.MailServers;
import no.samtale.privacy.mails.QueueMail;
import no.samtale.privacy.register.Language;
import no.samtale.vault.Address;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends a one-time code to an e-mail address, if somebody has it. The answer is given before anything is looked up, so that
 * neither what it says nor when it comes tells whether the address is known.
 */
@Component
public class AskForCode implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(AskForCode.class);
    /** Looked up at a time; beyond that one is asked to come back. */
    private static final int AT_ONCE = 200;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final PortalThrottle throttle;
    private final AccountTransactions transactions;
    private final PortalCodeStore store;
    private final EmailCodes codes;
    private final CodeMails words;
    private final ContactAddresses addresses;
    private final QueueMail mails;
    private final MailServers servers;
    private final Clock clock;

    AskForCode(
            PortalThrottle throttle,
            AccountTransactions transactions,
            PortalCodeStore store,
            EmailCodes codes,
            CodeMails words,
            ContactAddresses addresses,
            QueueMail mails,
            MailServers servers,
            Clock clock) {
        this.throttle = throttle;
        this.transactions = transactions;
        this.store = store;
        this.codes = codes;
        this.words = words;
        this.addresses = addresses;
        this.mails = mails;
        this.servers = servers;
        this.clock = clock;
    }

    /**
     * Has a code sent.
     *
     * @param remote the network address that the request comes from
     * @return the attempt that the code is good for, together with the address
     * @throws Problem too_many; unavailable if no mail can be sent here
     */
    public UUID ask(String remote, AccountId account, String email, Language language) {
        if (!servers.available(account)) {
            throw new Problem(ProblemCode.UNAVAILABLE);
        }
        Address address = Address.email(email);
        throttle.admitCode(remote, account, address);
        UUID attempt = UUID.randomUUID();
        if (!room.tryAcquire()) {
            throw new Problem(ProblemCode.UNAVAILABLE);
        }
        threads.execute(() -> {
            try {
                send(account, attempt, address, language);
            } catch (RuntimeException e) {
                LOG.warn("A code was not sent: {}", e.getClass().getSimpleName());
            } finally {
                room.release();
            }
        });
        return attempt;
    }

    private void send(AccountId account, UUID attempt, Address address, Language language) {
        String code = codes.random();
        Instant now = clock.instant();
        Instant expires = now.plus(Limits.CODE);
        byte[] kept = codes.fingerprint(account, attempt, address, code);
        transactions.run(account, () -> {
            List<ContactId> known = addresses.having(account, address);
            ContactId first = known.isEmpty() ? null : known.getFirst();
            // Nobody has been sent a code that nobody gets: this one only takes tries, as any other does.
            store.add(account, attempt, first, kept, now, expires);
            if (first != null) {
                mails.queue(account, first, words.mail(account, address, code, language), Limits.CODE);
            }
        });
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
