package no.samtale.channels.sms.wire;

/** A line by which texts go out, open until it is closed. May be used by several threads. */
public interface SmsLine extends AutoCloseable {
    /**
     * Tries once to send a text. Waits for the answer, at most about a minute.
     *
     * @param leaving run right before the first octet that cannot be called back; if it throws, nothing is sent
     */
    SmsSubmission submit(SmsOutgoing message, Runnable leaving);

    /** Whether a text that were sent now would be taken up: signed in, and answering. */
    boolean up();

    /** Ends it in order. Never fails. */
    @Override
    void close();
}
