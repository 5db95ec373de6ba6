package no.samtale.privacy.portal;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.Address;
import org.springframework.stereotype.Component;

/**
 * Lets a person in: by a chat's code, or by the code that an e-mail address was sent. Whatever is wrong, the answer is the
 * same.
 */
@Component
public class EnterPortal {
    private final PortalThrottle throttle;
    private final AccountTransactions transactions;
    private final PortalHandoffStore handoffs;
    private final PortalCodeStore codes;
    private final EmailCodes made;
    private final ContactAddresses addresses;
    private final PortalSessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    EnterPortal(
            PortalThrottle throttle,
            AccountTransactions transactions,
            PortalHandoffStore handoffs,
            PortalCodeStore codes,
            EmailCodes made,
            ContactAddresses addresses,
            PortalSessions sessions,
            AuditTrail audit,
            Clock clock) {
        this.throttle = throttle;
        this.transactions = transactions;
        this.handoffs = handoffs;
        this.codes = codes;
        this.made = made;
        this.addresses = addresses;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens the contact of the chat that the code was given for, and no other.
     *
     * @param remote the network address that the attempt comes from
     * @return the new session's secret
     * @throws Problem too_many or code_wrong
     */
    public PortalSecret fromChat(String remote, String code) {
        throttle.admitEntry(remote);
        return PortalSecret.parse(code).flatMap(this::fromChat).orElseThrow(EnterPortal::wrong);
    }

    /**
     * Opens all contacts that have the address: whoever receives what is sent to it holds it, and so it is verified.
     *
     * @param attempt what was answered when the code was asked for
     * @throws Problem too_many or code_wrong
     */
    public PortalSecret byEmail(String remote, AccountId account, UUID attempt, String email, String code) {
        throttle.admitEntry(remote);
        Address address = Address.email(email);
        byte[] given = made.fingerprint(account, attempt, address, code.strip());
        Optional<byte[]> expected =
                transactions.call(account, () -> codes.tryOnce(account, attempt, Limits.CODE_TRIES, clock.instant()));
        if (expected.isEmpty() || !MessageDigest.isEqual(expected.get(), given)) {
            audit.noteSoon(
                    account,
                    AuditActor.PERSON,
                    AuditAction.PORTAL_REFUSED,
                    AuditedThing.all(AuditedThing.Kind.ACCOUNT));
            throw wrong();
        }
        return transactions
                .call(account, () -> verified(account, attempt, address))
                .orElseThrow(EnterPortal::wrong);
    }

    private Optional<PortalSecret> fromChat(PortalSecret code) {
        AccountId account = code.account();
        Instant now = clock.instant();
        return transactions.call(account, () -> handoffs.take(account, code.hash(), now)
                .map(contact -> opened(account, List.of(contact), PortalPrincipal.Way.CHAT)));
    }

    private Optional<PortalSecret> verified(AccountId account, UUID attempt, Address address) {
        if (!codes.remove(account, attempt)) {
            return Optional.empty();
        }
        List<ContactId> contacts = addresses.having(account, address);
        if (contacts.isEmpty()) {
            return Optional.empty();
        }
        addresses.verified(account, contacts, address);
        return Optional.of(opened(account, contacts, PortalPrincipal.Way.EMAIL));
    }

    private PortalSecret opened(AccountId account, List<ContactId> contacts, PortalPrincipal.Way way) {
        contacts.forEach(contact -> audit.note(
                account,
                AuditActor.PERSON,
                AuditAction.PORTAL_ENTERED,
                AuditedThing.of(contact),
                way.name().toLowerCase(Locale.ROOT)));
        return sessions.open(account, contacts, way);
    }

    private static Problem wrong() {
        return new Problem(ProblemCode.CODE_WRONG);
    }
}
