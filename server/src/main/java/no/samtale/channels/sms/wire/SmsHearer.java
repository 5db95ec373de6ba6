package no.samtale.channels.sms.wire;

/** Who is told what comes in by a line. Called by several threads, and more than once for the same. */
public interface SmsHearer {
    /** An SMS came. Returns when it is stored: only then is the other side told; after an exception it tries again. */
    void heard(HeardSms sms);

    /** A receipt came. As {@link #heard}: what is thrown makes it come again. */
    void reported(SmsReport report);
}
