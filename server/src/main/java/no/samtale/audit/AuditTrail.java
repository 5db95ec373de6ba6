package no.samtale.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.Ids;
import no.samtale.platform.database.AccountTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes who did and who read what (GDPR Art. 5(2), 32(1)(b); promise P34). */
@Component
public class AuditTrail {
    private final AccountTransactions transactions;
    private final AuditEntryStore store;
    private final NotedSoon soon;
    private final Clock clock;

    AuditTrail(AccountTransactions transactions, AuditEntryStore store, NotedSoon soon, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.soon = soon;
        this.clock = clock;
    }

    /** Notes it in the caller's transaction: it stands in the trail if, and only if, it was done. */
    public void note(AccountId account, AuditActor actor, AuditAction action, AuditedThing thing) {
        note(account, actor, action, thing, null);
    }

    /**
     * As {@link #note(AccountId, AuditActor, AuditAction, AuditedThing)}, with a reason.
     *
     * @param reason a short code of the program's own, never what somebody wrote
     */
    public void note(
            AccountId account, AuditActor actor, AuditAction action, AuditedThing thing, @Nullable String reason) {
        AuditEntry entry = entry(account, actor, action, thing, reason);
        transactions.run(account, () -> store.add(account, List.of(entry)));
    }

    /**
     * Notes a read, or what was refused, without holding up whoever asks: durable within a second, and once a minute for the
     * same agent and thing.
     *
     * @throws IllegalArgumentException for a change or an export, which are noted at once
     */
    public void noteSoon(AccountId account, AuditActor actor, AuditAction action, AuditedThing thing) {
        noteSoon(account, actor, action, thing, null);
    }

    /** As {@link #noteSoon(AccountId, AuditActor, AuditAction, AuditedThing)}, with a reason: a code of the program's own. */
    public void noteSoon(
            AccountId account, AuditActor actor, AuditAction action, AuditedThing thing, @Nullable String reason) {
        if (action.kind() == AuditAction.Kind.CHANGE || action.kind() == AuditAction.Kind.EXPORT) {
            throw new IllegalArgumentException(action + " is noted in its transaction");
        }
        soon.add(entry(account, actor, action, thing, reason));
    }

    private AuditEntry entry(
            AccountId account, AuditActor actor, AuditAction action, AuditedThing thing, @Nullable String reason) {
        return new AuditEntry(
                account,
                Ids.timeOrdered(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.kind(),
                actor.agent(),
                action.kind().code(),
                action.code(),
                thing.kind().code(),
                thing.id(),
                thing.contact(),
                reason);
    }
}
