package no.samtale.channels.sms.wire;

/** What the other side says has become of an SMS. */
public enum SmsState {
    /** It is on the way: another report follows. */
    UNDERWAY,
    /** A person or a program has taken it on behalf of the receiver (SMPP 3.4, section 5.2.28). */
    ACCEPTED,
    /** The phone has it. */
    DELIVERED,
    /** It could not be delivered. */
    FAILED,
    /** The phone was not reached in time. */
    EXPIRED,
    /** The network would not have it. */
    REJECTED,
    /** The other side does not know. */
    UNKNOWN;

    /** Whether nothing more is to be heard of it. */
    public boolean isLast() {
        return this != UNDERWAY;
    }
}
