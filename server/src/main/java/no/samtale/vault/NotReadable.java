package no.samtale.vault;

import org.jspecify.annotations.Nullable;

/** Personal data that nobody may open now, or ever again. Readers of lists leave out what it stands in. */
public abstract sealed class NotReadable extends RuntimeException permits KeyDestroyed, SubjectRestricted {
    private static final long serialVersionUID = 1L;

    NotReadable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
