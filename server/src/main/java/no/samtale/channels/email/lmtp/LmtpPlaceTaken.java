package no.samtale.channels.email.lmtp;

import no.samtale.platform.configuration.StartRefused;

/** Mail was to be handed in where nobody can listen. */
final class LmtpPlaceTaken extends StartRefused {
    private static final long serialVersionUID = 1;

    LmtpPlaceTaken(String message, Throwable cause) {
        super(message, cause);
    }
}
