package no.samtale.conversations;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps how far each side has received and read. Receipts come with every message, so they are gathered for a moment
 * and written together; one that is lost with the node is given again by the client, which knows what it has.
 */
@Component
public class RecordReceipt implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RecordReceipt.class);
    private static final long GATHERED_MILLIS = 200;

    private final ReceiptStore store;
    private final Hints hints;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("receipts").factory());
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private Map<AccountId, Map<ConversationId, Receipts>> gathered = new HashMap<>();

    RecordReceipt(ReceiptStore store, Hints hints) {
        this.store = store;
        this.hints = hints;
    }

    /** Notes that the caller has received and read up to these seqs. Going back, or past the last seq, changes nothing. */
    public void record(AccessibleConversation conversation, long delivered, long read) {
        boolean visitor = conversation.caller().kind() == Author.Kind.VISITOR;
        long received = Math.max(delivered, read);
        Receipts receipts = visitor ? new Receipts(received, read, 0, 0) : new Receipts(0, 0, received, read);
        synchronized (this) {
            if (gathered.isEmpty()) {
                timer.schedule(this::flush, GATHERED_MILLIS, TimeUnit.MILLISECONDS);
            }
            gathered.computeIfAbsent(conversation.account(), account -> new HashMap<>())
                    .merge(conversation.id(), receipts, RecordReceipt::further);
        }
    }

    private static Receipts further(Receipts a, Receipts b) {
        return new Receipts(
                Math.max(a.visitorDelivered(), b.visitorDelivered()),
                Math.max(a.visitorRead(), b.visitorRead()),
                Math.max(a.agentDelivered(), b.agentDelivered()),
                Math.max(a.agentRead(), b.agentRead()));
    }

    private void flush() {
        Map<AccountId, Map<ConversationId, Receipts>> taken;
        synchronized (this) {
            taken = gathered;
            gathered = new HashMap<>();
        }
        taken.forEach((account, receipts) -> workers.execute(() -> write(account, receipts)));
    }

    private void write(AccountId account, Map<ConversationId, Receipts> receipts) {
        try {
            store.advance(account, receipts)
                    .forEach((conversation, now) -> hints.give(new Hint.Receipts(
                            account,
                            conversation,
                            now.visitorDelivered(),
                            now.visitorRead(),
                            now.agentDelivered(),
                            now.agentRead())));
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} receipts were not written: {}",
                    receipts.size(),
                    e.getClass().getName());
        }
    }

    @Override
    public void destroy() {
        timer.shutdown();
        flush();
        workers.close();
    }
}
