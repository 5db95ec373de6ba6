package no.samtale.privacy.portal;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.mails.MailServers;
import no.samtale.privacy.mails.QueueMail;
import no.samtale.privacy.register.Language;
import no.samtale.vault.Address;
import org.springframework.stereotype.Component;

/**
 * Has somebody who is in show that one more e-mail address is theirs. The code is sent whether the address is known or not, so
 * that only who reads its mail learns which; it is good in the session that asked, and opens no door.
 */
@Component
public class ProveOwnAddress {
    private final PortalThrottle throttle;
    private final AccountTransactions transactions;
    private final PortalCodeStore store;
    private final EmailCodes codes;
    private final CodeMails words;
    private final QueueMail mails;
    private final MailServers servers;
    private final AuditTrail audit;
    private final Clock clock;

    ProveOwnAddress(
            PortalThrottle throttle,
            AccountTransactions transactions,
            PortalCodeStore store,
            EmailCodes codes,
            CodeMails words,
            QueueMail mails,
            MailServers servers,
            AuditTrail audit,
            Clock clock) {
        this.throttle = throttle;
        this.transactions = transactions;
        this.store = store;
        this.codes = codes;
        this.words = words;
        this.mails = mails;
        this.servers = servers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this person can: somebody from a chat has shown no address yet, and codes go by mail. */
    public boolean isOffered(PortalPrincipal person) {
        return person.way() == PortalPrincipal.Way.EMAIL && servers.available(person.account());
    }

    /**
     * Has a code sent.
     *
     * @param remote the network address that the request comes from
     * @return the attempt that the code is good for, together with the address and the session
     * @throws Problem enter_by_email; too_many; unavailable if no mail can be sent here
     */
    public UUID ask(String remote, PortalPrincipal person, String email, Language language) {
        requireEmail(person);
        if (!servers.available(person.account())) {
            throw new Problem(ProblemCode.UNAVAILABLE);
        }
        Address address = Address.email(email);
        throttle.admitCode(remote, person.account(), address);
        UUID attempt = UUID.randomUUID();
        String code = codes.random();
        Instant now = clock.instant();
        byte[] kept = codes.fingerprint(person, attempt, address, code);
        // Under who asks, known or not: it is their mail, and goes with them.
        transactions.run(person.account(), () -> {
            store.add(person.account(), attempt, person.entered().getFirst(), kept, now, now.plus(Limits.CODE));
            mails.queue(
                    person.account(),
                    person.entered().getFirst(),
                    words.ownAddress(person.account(), address, code, language),
                    Limits.CODE);
        });
        return attempt;
    }

    /**
     * Takes the code, once.
     *
     * @return the address that is theirs
     * @throws Problem enter_by_email; too_many; code_wrong, whatever is wrong with it
     */
    public Address prove(String remote, PortalPrincipal person, UUID attempt, String email, String code) {
        requireEmail(person);
        throttle.admitEntry(remote);
        Address address = Address.email(email);
        byte[] given = codes.fingerprint(person, attempt, address, code.strip());
        Optional<byte[]> expected = transactions.call(
                person.account(), () -> store.tryOnce(person.account(), attempt, Limits.CODE_TRIES, clock.instant()));
        boolean right = expected.filter(kept -> MessageDigest.isEqual(kept, given))
                .filter(kept -> transactions.call(person.account(), () -> store.remove(person.account(), attempt)))
                .isPresent();
        if (!right) {
            audit.noteSoon(
                    person.account(),
                    AuditActor.PERSON,
                    AuditAction.PORTAL_REFUSED,
                    AuditedThing.all(AuditedThing.Kind.ACCOUNT));
            throw new Problem(ProblemCode.CODE_WRONG);
        }
        return address;
    }

    private static void requireEmail(PortalPrincipal person) {
        if (person.way() != PortalPrincipal.Way.EMAIL) {
            throw new Problem(ProblemCode.ENTER_BY_EMAIL);
        }
    }
}
