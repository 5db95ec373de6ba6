package no.samtale.privacy.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.subjects.LinkedContacts;
import org.springframework.stereotype.Component;

/**
 * Who is in the portal. A session ends {@link Limits#PORTAL_SESSION} after its last use, {@link Limits#PORTAL_VISIT} after
 * its beginning at the latest, and with the last of its contacts: whoever is erased is out at once.
 */
@Component
public class PortalSessions {
    /** A session's use is written down no more often. */
    private static final Duration BETWEEN_WRITES = Duration.ofMinutes(1);

    private final AccountTransactions transactions;
    private final PortalSessionStore store;
    private final LinkedContacts linked;
    private final Clock clock;

    PortalSessions(AccountTransactions transactions, PortalSessionStore store, LinkedContacts linked, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.linked = linked;
        this.clock = clock;
    }

    /** Opens a session to these contacts, in the caller's transaction if there is one. */
    PortalSecret open(AccountId account, List<ContactId> contacts, PortalPrincipal.Way way) {
        PortalSecret secret = PortalSecret.random(account);
        Instant now = clock.instant();
        transactions.run(
                account, () -> store.add(account, secret.hash(), contacts, way, now, now.plus(Limits.PORTAL_SESSION)));
        return secret;
    }

    /** The person that the secret stands for; empty if it stands for nobody (any more). */
    public Optional<PortalPrincipal> of(PortalSecret secret) {
        AccountId account = secret.account();
        Instant now = clock.instant();
        List<PortalSessionStore.Opened> opened = transactions.call(account, () -> {
            List<PortalSessionStore.Opened> found = store.find(account, secret.hash(), now);
            found.stream().findFirst().ifPresent(session -> lengthen(secret, session, now));
            return found;
        });
        List<ContactId> entered =
                opened.stream().map(PortalSessionStore.Opened::contact).toList();
        return opened.stream()
                .findFirst()
                .map(first -> new PortalPrincipal(
                        account, entered, theirs(account, entered, first.way()), first.way(), secret));
    }

    /** Asked anew each time: who is unlinked is out at once, and who is erased is in no group. */
    private List<ContactId> theirs(AccountId account, List<ContactId> entered, PortalPrincipal.Way way) {
        return switch (way) {
            case CHAT -> entered;
            case EMAIL -> linked.groupOf(account, entered);
        };
    }

    /** Ends a session; nothing if it has ended. */
    public void end(PortalSecret secret) {
        transactions.run(secret.account(), () -> store.remove(secret.account(), secret.hash()));
    }

    private void lengthen(PortalSecret secret, PortalSessionStore.Opened session, Instant now) {
        if (now.isBefore(session.usedAt().plus(BETWEEN_WRITES))) {
            return;
        }
        Instant last = session.openedAt().plus(Limits.PORTAL_VISIT);
        Instant next = now.plus(Limits.PORTAL_SESSION);
        store.lengthen(secret.account(), secret.hash(), now, next.isBefore(last) ? next : last);
    }
}
