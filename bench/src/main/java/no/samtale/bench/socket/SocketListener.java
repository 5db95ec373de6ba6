package no.samtale.bench.socket;

/** Hears what comes in on one socket, on the loop's thread: must be quick and may not block. */
@FunctionalInterface
public interface SocketListener {
    /** A text frame stands in these bytes; they are reused once this returns. */
    void text(byte[] bytes, int from, int to);
}
