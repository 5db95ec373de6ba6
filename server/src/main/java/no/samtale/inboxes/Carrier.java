package no.samtale.inboxes;

import java.time.Duration;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;

/**
 * Takes messages of a channel to people, one at a time. Called outside of any transaction, on a thread that may block, and
 * for at most {@link #WITHIN}.
 */
public interface Carrier {
    /** The longest that one attempt may take; past twice that it counts as lost. */
    Duration WITHIN = Duration.ofMinutes(1);

    /** How long an agent may take a message back before it leaves; zero if it leaves at once. */
    default Duration undo() {
        return Duration.ZERO;
    }

    /** Whether it writes to e-mail addresses, by this inbox and now: then what was begun elsewhere can go on by it. */
    default boolean mails(AccountId account, InboxId inbox) {
        return false;
    }

    /**
     * Whether this server can carry messages of the inbox now; false if another does. Where only one server has the line,
     * the others leave it alone.
     */
    default boolean isHere(AccountId account, InboxId inbox) {
        return true;
    }

    /** Whether the person at an address has said that nothing may be sent there: what is said is refused, as stopped. */
    default boolean isStopped(AccountId account, String address) {
        return false;
    }

    /**
     * Tries once. What the other side says, and whatever goes wrong on the way, is an answer and no exception.
     *
     * @param leaving to be run once, right before what cannot be called back is sent: from then on a loss means that nobody
     *     knows whether the person has it, and nothing is sent again by itself
     */
    Handover hand(CarriedMessage message, Runnable leaving);
}
