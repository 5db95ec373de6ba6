package no.samtale.platform.configuration;

/**
 * Something is not as it must be for the server to start. The message is all that whoever starts it will read: it says
 * what is wrong and what to do.
 */
public abstract class StartRefused extends RuntimeException {
    protected StartRefused(String message) {
        super(message);
    }

    protected StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
