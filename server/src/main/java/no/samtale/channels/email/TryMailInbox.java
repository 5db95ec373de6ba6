package no.samtale.channels.email;

import java.time.Instant;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries whether a mailbox can be read and answered by as it is set up, step by step, and sends nobody anything. */
@Component
public class TryMailInbox {
    private final MailInboxStore store;
    private final MailLines lines;
    private final HandingInPlace place;
    private final AccountTransactions transactions;

    TryMailInbox(MailInboxStore store, MailLines lines, HandingInPlace place, AccountTransactions transactions) {
        this.store = store;
        this.lines = lines;
        this.place = place;
        this.transactions = transactions;
    }

    /**
     * What was found.
     *
     * @param reading what stands in the way of reading; null if nothing does
     * @param sending what stands in the way of sending; null if nothing does
     * @param handedInAt where mails are handed in, as a host and a port; null where they are fetched, or nothing listens
     * @param cameAt when a mail was last handed in; null if none ever was, or they are fetched
     */
    public record MailboxTrial(
            @Nullable MailTrouble reading,
            @Nullable MailTrouble sending,
            @Nullable String handedInAt,
            @Nullable Instant cameAt) {}

    /** @throws Problem not_found */
    public MailboxTrial tried(AccountId account, InboxId id) {
        MailInbox inbox = transactions
                .call(account, () -> store.find(account, id))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        MailTrouble sending = sending(account, inbox);
        return inbox.setup().way() == MailWay.IMAP
                ? new MailboxTrial(reading(account, inbox), sending, null, null)
                : new MailboxTrial(
                        place.isOpen() ? null : MailTrouble.NOT_LISTENING,
                        sending,
                        place.address().orElse(null),
                        inbox.checkedAt());
    }

    private @Nullable MailTrouble reading(AccountId account, MailInbox inbox) {
        try (Mailbox mailbox = lines.mailbox(account, inbox.id(), inbox.setup())) {
            mailbox.validity();
            return null;
        } catch (MailFailure failure) {
            return failure.trouble();
        }
    }

    private @Nullable MailTrouble sending(AccountId account, MailInbox inbox) {
        try (MailLines.Outgoing line = lines.outgoing(account, inbox.id(), inbox.setup(), null)) {
            return line.transport().isConnected() ? null : MailTrouble.LINE;
        } catch (MailFailure failure) {
            return failure.trouble();
        }
    }
}
