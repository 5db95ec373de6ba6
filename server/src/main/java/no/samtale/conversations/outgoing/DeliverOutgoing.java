package no.samtale.conversations.outgoing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.samtale.inboxes.CarriedMessage;
import no.samtale.inboxes.Carrier;
import no.samtale.inboxes.Channel;
import no.samtale.inboxes.Channels;
import no.samtale.inboxes.Handover;
import no.samtale.inboxes.HandoverProblem;
import no.samtale.inboxes.Inbox;
import no.samtale.inboxes.Inboxes;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Hands what waits to its channel, outside of any transaction, in the order in which it was said. A message is taken for one
 * attempt at a time. What fails before it leaves is tried again after 15 s, 30 s, 1 min and so on, for
 * {@link Limits#OUTGOING_TRIED_FOR}; what is lost while it leaves is left to a person, so that nobody gets it twice.
 */
@Component
class DeliverOutgoing implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverOutgoing.class);
    private static final int AT_ONCE = 100;
    private static final Duration LEASE = Carrier.WITHIN.multipliedBy(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final int DOUBLINGS = 8;

    private final Lanes lanes = new Lanes();
    private final AccountTransactions transactions;
    private final OutgoingStore store;
    private final Carry carry;
    private final Inboxes inboxes;
    private final Channels channels;
    private final Hints hints;
    private final Clock clock;

    DeliverOutgoing(
            AccountTransactions transactions,
            OutgoingStore store,
            Carry carry,
            Inboxes inboxes,
            Channels channels,
            Hints hints,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.carry = carry;
        this.inboxes = inboxes;
        this.channels = channels;
        this.hints = hints;
        this.clock = clock;
    }

    /** Sends what is due in the account, soon; the clock takes care of what is not due yet. */
    void soon(AccountId account) {
        soon(account, inboxes.all(account));
    }

    /** The same for some of its inboxes. */
    void soon(AccountId account, Collection<Inbox> some) {
        for (Inbox inbox : some) {
            channels.find(inbox.channel())
                    .flatMap(Channel::carrier)
                    .ifPresent(carrier -> soon(account, inbox.id(), carrier));
        }
    }

    private void soon(AccountId account, InboxId inbox, Carrier carrier) {
        lanes.soon(inbox, () -> {
            if (carrier.isHere(account, inbox)) {
                due(account, inbox, carrier);
            }
        });
    }

    private void due(AccountId account, InboxId inbox, Carrier carrier) {
        transactions
                .call(account, () -> store.lost(account, inbox, clock.instant()))
                .forEach(lost -> tell(account, lost));
        List<OutgoingMessage> due;
        do {
            due = transactions.call(account, () -> store.due(account, inbox, clock.instant(), AT_ONCE));
            due.forEach(message -> send(account, message, carrier));
            // What was said after these may be due now.
        } while (due.size() == AT_ONCE);
    }

    private void send(AccountId account, OutgoingMessage message, Carrier carrier) {
        Instant now = clock.instant();
        if (!transactions.call(account, () -> store.take(account, message, now, now.plus(LEASE)))) {
            return;
        }
        Handover answer = hand(account, message, carrier);
        transactions.run(account, () -> note(account, message, answer));
        tell(account, message);
    }

    private Handover hand(AccountId account, OutgoingMessage message, Carrier carrier) {
        Optional<CarriedMessage> carried = carry.read(account, message);
        if (carried.isEmpty()) {
            return new Handover.Refused(HandoverProblem.NOT_SET_UP);
        }
        boolean[] left = {false};
        try {
            return carrier.hand(carried.get(), () -> {
                if (!transactions.call(account, () -> store.leaving(account, message, clock.instant()))) {
                    throw new NoLongerWanted();
                }
                left[0] = true;
            });
        } catch (NoLongerWanted e) {
            return new Handover.Unknown();
        } catch (RuntimeException e) {
            LOG.warn("A channel failed: {}", Faults.describe(e));
            return left[0] ? new Handover.Unknown() : new Handover.Later(HandoverProblem.UNREACHABLE, null);
        }
    }

    /** It was erased or taken over between being read and leaving. */
    private static final class NoLongerWanted extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void note(AccountId account, OutgoingMessage message, Handover answer) {
        Instant now = clock.instant();
        switch (answer) {
            case Handover.Taken taken -> store.note(account, message, OutgoingState.LEFT, null, taken.reference(), now);
            case Handover.Refused refused ->
                store.note(account, message, OutgoingState.FAILED, refused.why(), null, now);
            case Handover.Unknown unknown -> store.note(account, message, OutgoingState.UNCERTAIN, null, null, now);
            case Handover.Later later -> again(account, message, later, now);
        }
    }

    private void again(AccountId account, OutgoingMessage message, Handover.Later later, Instant now) {
        Duration pause = later.after() == null
                ? FIRST_PAUSE.multipliedBy(1L << Math.min(message.attempts(), DOUBLINGS))
                : later.after();
        Instant due = now.plus(pause);
        if (due.isAfter(message.queuedAt().plus(Limits.OUTGOING_TRIED_FOR))) {
            store.note(account, message, OutgoingState.FAILED, HandoverProblem.TOO_LATE, null, now);
        } else {
            store.postpone(account, message, later.why(), due, now);
        }
    }

    private void tell(AccountId account, OutgoingMessage message) {
        hints.give(new Hint.Outgoing(account, message.conversation()));
    }

    @Override
    public void destroy() {
        lanes.close();
    }
}
