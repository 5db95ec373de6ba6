package no.samtale.conversations.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.conversations.outgoing.OutgoingStore.Leaving;
import no.samtale.inboxes.Carrier;
import no.samtale.inboxes.CarryingAccounts;
import no.samtale.inboxes.Channel;
import no.samtale.inboxes.Channels;
import no.samtale.inboxes.Inbox;
import no.samtale.inboxes.Inboxes;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.InboxId;
import no.samtale.platform.journal.JournalConsumer;
import no.samtale.platform.journal.JournalEntry;
import no.samtale.platform.journal.JournalKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Queues what agents say in conversations of channels that carry it: a statement a channel for a whole batch. */
@Component
class QueueOutgoing implements JournalConsumer {
    private final OutgoingStore store;
    private final Inboxes inboxes;
    private final Channels channels;
    private final DeliverOutgoing deliver;
    private final CarryingAccounts carrying;
    private final Clock clock;

    QueueOutgoing(
            OutgoingStore store,
            Inboxes inboxes,
            Channels channels,
            DeliverOutgoing deliver,
            CarryingAccounts carrying,
            Clock clock) {
        this.store = store;
        this.inboxes = inboxes;
        this.channels = channels;
        this.deliver = deliver;
        this.carrying = carrying;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outgoing";
    }

    @Override
    public Set<JournalKind> kinds() {
        return Set.of(JournalKind.MESSAGE_POSTED);
    }

    @Override
    public void take(List<JournalEntry> batch) {
        AccountId account = batch.getFirst().account();
        Instant now = clock.instant();
        List<ConversationId> conversations =
                batch.stream().map(entry -> new ConversationId(entry.subject())).toList();
        List<Long> seqs = batch.stream().map(JournalEntry::seq).toList();
        Map<String, List<Inbox>> byChannel =
                inboxes.all(account).stream().collect(Collectors.groupingBy(Inbox::channel));
        Map<Carrier, List<Inbox>> carried = new HashMap<>();
        byChannel.forEach((channel, some) ->
                channels.find(channel).flatMap(Channel::carrier).ifPresent(carrier -> carried.put(carrier, some)));
        carrying.saw(account, !carried.isEmpty());
        carried.forEach((carrier, some) -> {
            Leaving leaving = new Leaving(ids(some), carrier.undo(), now);
            if (store.queue(account, conversations, seqs, leaving) > 0) {
                afterCommit(() -> deliver.soon(account, some));
            }
        });
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    private static List<InboxId> ids(List<Inbox> inboxes) {
        return inboxes.stream().map(Inbox::id).toList();
    }
}
