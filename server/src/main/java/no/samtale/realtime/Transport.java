package no.samtale.realtime;

/** Carries frames to one browser. None of this blocks. */
interface Transport {
    /** Queues a frame; a receiver that does not keep up is cut. */
    void send(String frame);

    /** Tells why, and closes. */
    void close(CloseCode code);

    /** Whether frames still go anywhere. */
    boolean isOpen();

    /** How many frames wait to be taken. */
    int pending();

    /** Asks the other end for a sign of life, where the transport has one of its own. */
    default void probe() {}
}
