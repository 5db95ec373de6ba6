package no.samtale.realtime;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.Author;
import no.samtale.conversations.Message;
import no.samtale.conversations.MessageView;
import no.samtale.conversations.MessageViews;
import no.samtale.conversations.Messages;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import no.samtale.platform.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection's view of one conversation: sends its messages in order of seq, without gaps, each once. Told that
 * there is more, it sends what is at hand at once, and otherwise reads it on another thread.
 */
final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final AccessibleConversation conversation;
    private final Connection owner;
    private final Transport transport;
    private final Frames frames;
    private final Messages messages;
    private final MessageViews views;
    private final Executor executor;
    /** Messages that this connection itself has posted: it is answered "stored" and not told them again. */
    private final Set<UUID> own = new HashSet<>(2);

    private long sent;
    private long target;
    private boolean reading;

    Watch(
            AccessibleConversation conversation,
            long after,
            Connection owner,
            Frames frames,
            Messages messages,
            MessageViews views,
            Executor executor) {
        this.conversation = conversation;
        this.sent = after;
        this.owner = owner;
        this.transport = owner.transport();
        this.frames = frames;
        this.messages = messages;
        this.views = views;
        this.executor = executor;
    }

    AccessibleConversation conversation() {
        return conversation;
    }

    Connection owner() {
        return owner;
    }

    ConversationId id() {
        return conversation.id();
    }

    boolean isVisitors() {
        return conversation.caller().kind() == Author.Kind.VISITOR;
    }

    void send(ServerFrame frame) {
        transport.send(frames.write(frame));
    }

    /** A message is on its way from this connection. */
    synchronized void posting(MessageId id) {
        own.add(id.value());
    }

    /** It was stored at that seq, or refused (0): nothing of it is awaited if that has been passed. */
    synchronized void posted(MessageId id, long seq) {
        if (seq <= sent) {
            own.remove(id.value());
        }
    }

    /** There are messages up to this seq. Never blocks. */
    void advance(long upTo) {
        synchronized (this) {
            if (upTo <= Math.max(sent, target)) {
                return;
            }
            target = upTo;
            if (reading) {
                return;
            }
            List<Message> atHand = messages.atHand(conversation, sent, upTo)
                    .filter(found -> views.atHand(conversation.account(), found))
                    .orElse(List.of());
            if (!atHand.isEmpty()) {
                atHand.forEach(this::send);
                return;
            }
            reading = true;
        }
        executor.execute(this::read);
    }

    private void read() {
        try {
            while (readPage()) {
                awaitRoom();
            }
        } catch (RuntimeException e) {
            // The heartbeat tells of the same seqs again.
            LOG.warn("Reading for a watcher failed: {}", e.getClass().getName());
            synchronized (this) {
                reading = false;
                target = sent;
            }
        }
    }

    /** Sends the next page; answers whether there is another to read. */
    private boolean readPage() {
        long after;
        synchronized (this) {
            after = sent;
        }
        List<Message> page = messages.after(conversation, after, Limits.MESSAGES_PER_PAGE);
        synchronized (this) {
            page.forEach(this::send);
            boolean more = !page.isEmpty() && sent < target && transport.isOpen();
            if (!more) {
                reading = false;
                // What was told of but is not there has been erased: do not look for it again.
                target = Math.max(target, sent);
            }
            return more;
        }
    }

    /** A long history must not fill the outbox of a slow line: it would be cut for what it was asked for. */
    private void awaitRoom() {
        while (transport.isOpen() && transport.pending() > Limits.OUTBOX_FRAMES / 4) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void send(Message message) {
        if (message.seq() <= sent) {
            return;
        }
        if (own.remove(message.id().value())) {
            sent = message.seq();
            return;
        }
        // Named before it counts as sent: if that fails it is told by the next look.
        MessageView view = isVisitors()
                ? views.forVisitor(conversation.account(), message)
                : views.forAgent(conversation.account(), message);
        sent = message.seq();
        send(new ServerFrame.Message(id(), view));
    }
}
