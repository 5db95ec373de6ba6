package no.samtale.privacy.register;

import java.util.regex.Pattern;

/**
 * A cookie or a storage key that Samtale puts in a browser.
 *
 * @param name as people read it; {@code <8 hex>} stands for eight hexadecimal digits
 */
public record BrowserEntry(
        String id,
        Kind kind,
        String name,
        Subject subject,
        Origin origin,
        String purpose,
        Lasting lasting,
        Words text) {
    private static final String HEX = "<8 hex>";

    /** What sort of storage. */
    public enum Kind {
        COOKIE,
        SESSION_STORAGE,
        LOCAL_STORAGE
    }

    /** Whose origin it is stored under. */
    public enum Origin {
        /** The website that the chat stands on. */
        SITE,
        /** Samtale's own. */
        SAMTALE
    }

    /** Whether a name that was found in a browser is this entry's. */
    public boolean matches(String found) {
        String pattern = Pattern.quote(name).replace(HEX, "\\E[0-9a-f]{8}\\Q");
        return Pattern.matches(pattern, found);
    }
}
