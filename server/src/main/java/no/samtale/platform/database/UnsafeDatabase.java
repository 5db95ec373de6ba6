package no.samtale.platform.database;

import no.samtale.platform.configuration.StartRefused;

/** The database is not as it must be for us to start. The message says what to change. */
public class UnsafeDatabase extends StartRefused {
    UnsafeDatabase(String message) {
        super(message);
    }
}
