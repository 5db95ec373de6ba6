package no.samtale.vault;

import org.jspecify.annotations.Nullable;

/**
 * The keyring is not the one that the vault's data is sealed with, or not all of it. Stops the start. Its message is one
 * line that says which folder and what to do, and names no key's bytes.
 */
public final class KeyringFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    KeyringFault(String fault, String remedy) {
        this(fault, remedy, null);
    }

    KeyringFault(String fault, String remedy, @Nullable Throwable cause) {
        super(fault + " " + remedy, cause);
        this.remedy = remedy;
    }

    /** What to do about it: the end of the message. */
    public String remedy() {
        return remedy;
    }
}
