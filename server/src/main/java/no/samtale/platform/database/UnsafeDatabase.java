package no.samtale.platform.database;

/** The database is not as it must be for us to start. The message says what to change. */
public class UnsafeDatabase extends RuntimeException {
    UnsafeDatabase(String message) {
        super(message);
    }
}
