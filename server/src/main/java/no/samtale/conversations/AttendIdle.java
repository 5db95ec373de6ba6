package no.samtale.conversations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import no.samtale.conversations.Transitions.Move;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.inboxes.Patience;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.journal.JournalKind;
import org.springframework.stereotype.Component;

/**
 * Asks idle visitors whether they are there, ends what stays silent, and tells who has waited long that they may go. Driven
 * by the clock; each step is decided anew under the conversation's lock, so that many nodes do it once.
 */
@Component
public class AttendIdle {
    /** Nothing is done sooner than an entrypoint can ask for. */
    private static final Duration SOONEST = Duration.ofMinutes(1);

    private final IdleStore idle;
    private final ConversationStore conversations;
    private final Transitions transitions;
    private final Entrypoints entrypoints;
    private final AccountTransactions transactions;
    private final Clock clock;

    AttendIdle(
            IdleStore idle,
            ConversationStore conversations,
            Transitions transitions,
            Entrypoints entrypoints,
            AccountTransactions transactions,
            Clock clock) {
        this.idle = idle;
        this.conversations = conversations;
        this.transitions = transitions;
        this.entrypoints = entrypoints;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does what is due in the account; answers how much that was. Conversations of other channels are left alone. */
    public int attend(AccountId account) {
        Instant now = clock.instant();
        Map<EntrypointId, Patience> patience = entrypoints.all(account).stream()
                .collect(Collectors.toMap(
                        Entrypoint::id, entrypoint -> entrypoint.service().patience()));
        int done = 0;
        for (Idle found : transactions.call(account, () -> idle.since(account, now.minus(SOONEST)))) {
            Patience theirs = patience.get(found.entrypoint());
            if (theirs != null && found.next(theirs, now) != Idle.Step.NOTHING) {
                done += transactions.call(account, () -> attend(account, found, theirs, now));
            }
        }
        return done;
    }

    private int attend(AccountId account, Idle seen, Patience patience, Instant now) {
        Conversation found = conversations.lock(account, seen.id()).orElse(null);
        Idle.Step step = idle.since(account, seen.id(), now.minus(SOONEST))
                .map(still -> still.next(patience, now))
                .orElse(Idle.Step.NOTHING);
        if (found == null || step == Idle.Step.NOTHING) {
            return 0;
        }
        switch (step) {
            case NOTHING -> throw new IllegalStateException("decided above");
            case OFFER -> transitions.tell(account, found, MessageKind.OFFERED, Author.SYSTEM);
            case WARN -> transitions.tell(account, found, MessageKind.WARNED, Author.SYSTEM);
            case CLOSE -> close(account, found);
        }
        return 1;
    }

    private void close(AccountId account, Conversation found) {
        transitions.make(
                account,
                found,
                new Move(
                        ConversationState.CLOSED,
                        found.team(),
                        found.agent(),
                        MessageKind.CLOSED,
                        Author.SYSTEM,
                        JournalKind.CONVERSATION_CLOSED,
                        null));
    }
}
