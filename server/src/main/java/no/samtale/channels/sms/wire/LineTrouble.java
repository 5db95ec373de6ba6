package no.samtale.channels.sms.wire;

import no.samtale.inboxes.HandoverProblem;

/** What is wrong with the settings of a line, found by trying them. */
public enum LineTrouble {
    /** The recipient is not listed, or its agreement does not allow it. */
    NOT_PERMITTED,
    /** There is no such host. */
    HOST,
    /** Nobody answers at that port. */
    PORT,
    /** The line cannot be made secure, or its certificate is not the host's. */
    TLS,
    /** The user or the password is wrong, or may not do this. */
    SIGN_IN,
    /** What answers does not speak as expected. */
    PROTOCOL,
    /** It connects, and then says nothing in time. */
    TIMEOUT,
    /** The line is lost. */
    LINE;

    /** Why a text does not leave as long as that is so. */
    public HandoverProblem handover() {
        return switch (this) {
            case HOST, PORT, PROTOCOL, TIMEOUT, LINE -> HandoverProblem.UNREACHABLE;
            case TLS -> HandoverProblem.TLS;
            case SIGN_IN -> HandoverProblem.SIGN_IN;
            case NOT_PERMITTED -> HandoverProblem.NOT_SET_UP;
        };
    }
}
