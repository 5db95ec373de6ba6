package no.samtale.realtime;

import java.util.ArrayDeque;
import java.util.Deque;
import no.samtale.platform.Limits;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * The frames that wait for one socket: sent one after the other, in order, without blocking whoever has something to
 * tell. A socket that lets {@link Limits#OUTBOX_FRAMES} pile up is cut; its client resumes from its last seq.
 */
final class Outbox implements Transport, Callback {
    private final Session session;
    private final Frames frames;
    private final Deque<String> waiting = new ArrayDeque<>(4);
    private boolean sending;
    private boolean closed;
    private @Nullable CloseCode closing;

    Outbox(Session session, Frames frames) {
        this.session = session;
        this.frames = frames;
    }

    @Override
    public void send(String frame) {
        boolean slow = false;
        synchronized (this) {
            if (closed || closing != null) {
                return;
            }
            if (sending) {
                slow = waiting.size() >= Limits.OUTBOX_FRAMES;
                if (!slow) {
                    waiting.add(frame);
                    return;
                }
            } else {
                sending = true;
            }
        }
        if (slow) {
            cut();
        } else {
            session.sendText(frame, this);
        }
    }

    /** Sends what is left, the reason, and then closes. */
    @Override
    public void close(CloseCode code) {
        String reason = frames.write(ServerFrame.Problem.of(code.problem()));
        synchronized (this) {
            if (closed || closing != null) {
                return;
            }
            closing = code;
            if (sending) {
                waiting.add(reason);
                return;
            }
            sending = true;
        }
        session.sendText(reason, this);
    }

    /** The frame before is out: the next. */
    @Override
    public void succeed() {
        String next;
        CloseCode code;
        synchronized (this) {
            next = waiting.poll();
            sending = next != null;
            code = closing;
            if (next == null && code != null) {
                closed = true;
            }
        }
        if (next != null) {
            session.sendText(next, this);
        } else if (code != null) {
            session.close(code.code(), code.problem().code(), Callback.NOOP);
        }
    }

    @Override
    public void fail(Throwable cause) {
        synchronized (this) {
            closed = true;
            waiting.clear();
        }
        session.disconnect();
    }

    private void cut() {
        synchronized (this) {
            closed = true;
            waiting.clear();
        }
        session.close(CloseCode.TOO_SLOW.code(), CloseCode.TOO_SLOW.problem().code(), Callback.NOOP);
    }

    @Override
    public synchronized boolean isOpen() {
        return !closed && session.isOpen();
    }

    @Override
    public synchronized int pending() {
        return waiting.size();
    }

    @Override
    public void probe() {
        session.sendPing(java.nio.ByteBuffer.allocate(0), Callback.NOOP);
    }
}
