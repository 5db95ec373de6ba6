package no.samtale.realtime;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.PostedMessage;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;

/** One browser that is connected: takes its frames, one at a time, and holds what it watches. */
abstract sealed class Connection permits VisitorConnection, AgentConnection {
    protected final Transport transport;
    protected final RealtimeServices services;
    private final Map<ConversationId, Watch> watches = new ConcurrentHashMap<>(2);
    private final FrameRate rate = new FrameRate();
    private volatile boolean greeted;
    private volatile long heardNanos = System.nanoTime();

    Connection(Transport transport, RealtimeServices services) {
        this.transport = transport;
        this.services = services;
    }

    /** The first frame. */
    protected abstract void hello(ClientFrame.Hello hello);

    /** Any later frame that is not the same for all. */
    protected abstract void take(ClientFrame frame);

    /** The conversation that a frame names, if this browser may reach it. */
    protected abstract AccessibleConversation reach(ConversationId id);

    /** The account that it belongs to, once it has been greeted. */
    abstract Optional<AccountId> account();

    /** Takes a frame in its text. A refusal is answered; what is no frame at all ends the connection. */
    final void take(String text) {
        ClientFrame frame;
        try {
            frame = services.frames().read(text);
        } catch (Problem malformed) {
            transport.close(CloseCode.MALFORMED);
            return;
        }
        accept(frame);
    }

    /** Takes a frame. */
    final void accept(ClientFrame frame) {
        heard();
        if (!rate.take()) {
            transport.close(CloseCode.TOO_MANY);
            return;
        }
        if (greeted == frame instanceof ClientFrame.Hello) {
            transport.close(CloseCode.MALFORMED);
            return;
        }
        try {
            answer(frame);
        } catch (Problem refusal) {
            refuse(frame.answered(), frame.about(), refusal.code());
        }
    }

    private void answer(ClientFrame frame) {
        switch (frame) {
            case ClientFrame.Hello hello -> greet(hello);
            case ClientFrame.Message message -> post(message);
            case ClientFrame.Typing typing -> services.typing().show(reach(typing.conversation()));
            case ClientFrame.Receipt receipt ->
                services.receipts().record(reach(receipt.conversation()), receipt.delivered(), receipt.read());
            case ClientFrame.Ping ping -> send(new ServerFrame.Pong());
            case ClientFrame.Note note -> take(note);
            case ClientFrame.Watch watch -> take(watch);
            case ClientFrame.Unwatch unwatch -> take(unwatch);
        }
    }

    private void greet(ClientFrame.Hello hello) {
        if (hello.protocol() != ClientFrame.PROTOCOL) {
            transport.close(CloseCode.UNKNOWN_PROTOCOL);
            return;
        }
        greeted = true;
        hello(hello);
    }

    private void post(ClientFrame.Message frame) {
        Watch watch = watches.get(frame.conversation());
        AccessibleConversation conversation = watch == null ? reach(frame.conversation()) : watch.conversation();
        if (watch != null) {
            watch.posting(frame.id());
        }
        CompletableFuture<PostedMessage> posted;
        try {
            posted = services.post().post(conversation, frame.id(), frame.text());
        } catch (Problem refusal) {
            passed(watch, frame, 0);
            throw refusal;
        }
        posted.whenComplete((stored, failure) -> {
            passed(watch, frame, stored == null ? 0 : stored.seq());
            if (stored != null) {
                send(ServerFrame.Stored.message(frame.conversation(), stored));
            } else {
                refuse(frame.id().value(), frame.conversation(), code(failure));
            }
        });
    }

    private static void passed(@Nullable Watch watch, ClientFrame.Message frame, long seq) {
        if (watch != null) {
            watch.posted(frame.id(), seq);
        }
    }

    private static ProblemCode code(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof Problem problem ? problem.code() : ProblemCode.UNAVAILABLE;
    }

    protected final void refuse(@Nullable UUID id, @Nullable ConversationId conversation, ProblemCode code) {
        send(ServerFrame.Refused.of(id, conversation, code));
    }

    protected final void send(ServerFrame frame) {
        transport.send(services.frames().write(frame));
    }

    /** Begins to tell of a conversation, from a seq on up to the last one, and then of what comes. */
    protected final Watch watch(AccessibleConversation conversation, long after, long lastSeq) {
        Watch watch = services.watch(conversation, Math.clamp(after, 0, lastSeq), this);
        Watch former = watches.put(conversation.id(), watch);
        if (former != null) {
            services.watchers().remove(former);
        }
        services.watchers().add(watch);
        watch.advance(lastSeq);
        return watch;
    }

    protected final void unwatch(ConversationId conversation) {
        Watch watch = watches.remove(conversation);
        if (watch != null) {
            services.watchers().remove(watch);
        }
    }

    protected final @Nullable Watch watching(ConversationId conversation) {
        return watches.get(conversation);
    }

    final Collection<Watch> watches() {
        return watches.values();
    }

    final Transport transport() {
        return transport;
    }

    final boolean greeted() {
        return greeted;
    }

    /** The browser gave a sign of life. */
    final void heard() {
        heardNanos = System.nanoTime();
    }

    /** Nanoseconds since its last sign of life. */
    final long silentNanos() {
        return System.nanoTime() - heardNanos;
    }

    /** The connection is gone. */
    void closed() {
        for (Watch watch : watches.values()) {
            services.watchers().remove(watch);
        }
        watches.clear();
    }
}
