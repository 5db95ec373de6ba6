package no.samtale.channels.email.lmtp;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An address as it stands in a command, and what stands behind it (RFC 5321, section 4.1.2). Not printed.
 *
 * @param address without its brackets and without a route; empty for nobody, as in a report's
 * @param parameters by their names, in capitals; empty where a name stands alone
 */
record LmtpPath(String address, Map<String, String> parameters) {
    /** Octets of an address that are allowed (section 4.5.3.1.3). */
    private static final int LONGEST = 320;

    private static final int PARAMETERS = 10;

    LmtpPath {
        parameters = Map.copyOf(parameters);
    }

    /** What stands behind the colon of MAIL FROM: or RCPT TO:; empty if that is no path. */
    static Optional<LmtpPath> of(String text) {
        String path = text.strip();
        int close = closing(path);
        if (close < 0 || close - 1 > LONGEST) {
            return Optional.empty();
        }
        String address = withoutRoute(path.substring(1, close));
        boolean whole = address.isEmpty() || (address.indexOf('@') > 0 && !address.endsWith("@"));
        if (!whole || address.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return parameters(path.substring(close + 1)).map(found -> new LmtpPath(address, found));
    }

    /** Where the bracket closes that the text begins with: not within quotes. */
    private static int closing(String path) {
        boolean quoted = false;
        for (int i = 1; path.startsWith("<") && i < path.length(); i++) {
            switch (path.charAt(i)) {
                case '\\' -> i += quoted ? 1 : 0;
                case '"' -> quoted = !quoted;
                case '>' -> {
                    if (!quoted) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    /** Routes are taken and not looked at (appendix C). */
    private static String withoutRoute(String address) {
        int colon = address.indexOf(':');
        return address.startsWith("@") && colon > 0 ? address.substring(colon + 1) : address;
    }

    private static Optional<Map<String, String>> parameters(String text) {
        Map<String, String> found = new TreeMap<>();
        if (text.isBlank()) {
            return Optional.of(found);
        }
        String[] each = text.strip().split(" +", PARAMETERS + 1);
        if (!text.startsWith(" ") || each.length > PARAMETERS) {
            return Optional.empty();
        }
        for (String one : each) {
            String[] halves = one.split("=", 2);
            found.put(halves[0].toUpperCase(Locale.ROOT), halves.length == 2 ? halves[1] : "");
        }
        return Optional.of(found);
    }

    @Override
    public String toString() {
        return "LmtpPath[…]";
    }
}
