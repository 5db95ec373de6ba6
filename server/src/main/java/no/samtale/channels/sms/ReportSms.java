package no.samtale.channels.sms;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.samtale.channels.sms.SmsSubmissionStore.Sent;
import no.samtale.channels.sms.SmsSubmissionStore.Told;
import no.samtale.channels.sms.wire.SmsReport;
import no.samtale.conversations.outgoing.ReportOutgoing;
import no.samtale.inboxes.CarriedMessage;
import no.samtale.inboxes.HandoverProblem;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What has become of the messages that were sent: one that went as several SMS has arrived when all of them have, and failed when
 * one has. Receipts may come before our own note that the message was taken, late, twice, or in another order.
 */
@Component
class ReportSms {
    private final SmsSubmissionStore store;
    private final ReportOutgoing outgoing;
    private final AccountTransactions transactions;
    private final Clock clock;

    ReportSms(SmsSubmissionStore store, ReportOutgoing outgoing, AccountTransactions transactions, Clock clock) {
        this.store = store;
        this.outgoing = outgoing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The other side has taken a message, and calls its parts so. */
    void taken(CarriedMessage message, List<String> references) {
        AccountId account = message.account();
        Sent sent = new Sent(message.conversation(), message.id());
        transactions.run(account, () -> {
            store.forget(account, sent);
            references.forEach(each -> store.note(account, message.inbox(), each, sent, clock.instant()));
        });
        tell(account, sent);
    }

    /** The other side tells what has become of a part. */
    void reported(AccountId account, InboxId inbox, SmsReport report) {
        switch (report.state()) {
            case DELIVERED, ACCEPTED -> told(account, inbox, report, null);
            case FAILED -> told(account, inbox, report, HandoverProblem.ADDRESS);
            case EXPIRED -> told(account, inbox, report, HandoverProblem.TOO_LATE);
            case REJECTED -> told(account, inbox, report, HandoverProblem.REFUSED);
            // Another follows, or nobody knows: it has left, and that is what we say.
            case UNDERWAY, UNKNOWN -> {}
        }
    }

    private void told(AccountId account, InboxId inbox, SmsReport report, @Nullable HandoverProblem problem) {
        transactions
                .call(account, () -> store.told(account, inbox, report.reference(), problem, clock.instant()))
                .ifPresent(sent -> tell(account, sent));
    }

    private void tell(AccountId account, Sent sent) {
        List<Told> parts = transactions.call(account, () -> store.told(account, sent));
        HandoverProblem problem = parts.stream()
                .flatMap(each -> Optional.ofNullable(each.problem()).stream())
                .findFirst()
                .orElse(null);
        if (problem != null) {
            outgoing.failed(account, sent.conversation(), sent.message(), problem);
        } else if (!parts.isEmpty() && parts.stream().allMatch(Told::known)) {
            outgoing.arrived(account, sent.conversation(), sent.message());
        }
    }
}
