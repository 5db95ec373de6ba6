package no.samtale.inboxes;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import no.samtale.platform.problems.Problem;

/** The origin of a web page: scheme, host and, where it is not the usual one, port (RFC 6454). */
public final class Origin {
    private static final String ADVICE = "An origin is scheme, host and port only, such as https://www.example.no.";
    private static final Pattern SHAPE = Pattern.compile("(https?)://([^/?#@*:\\s]{1,253})(?::([0-9]{1,5}))?");
    private static final Pattern HOST = Pattern.compile(
            "(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final int GREATEST_PORT = 65_535;

    private Origin() {}

    /** The origin as a browser writes it: lower case, letters outside ASCII as Punycode, the usual port left out. */
    public static String checked(String field, String text) {
        var parts = SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw Problem.invalidField(field, ADVICE);
        }
        String scheme = parts.group(1);
        return scheme + "://" + host(field, parts.group(2)) + port(field, scheme, parts.group(3));
    }

    private static String host(String field, String host) {
        try {
            String ascii = IDN.toASCII(host).toLowerCase(Locale.ROOT);
            if (HOST.matcher(ascii).matches()) {
                return ascii;
            }
        } catch (IllegalArgumentException notAHost) {
            throw Problem.invalidField(field, ADVICE);
        }
        throw Problem.invalidField(field, ADVICE);
    }

    private static String port(String field, String scheme, String port) {
        if (port == null) {
            return "";
        }
        int number = Integer.parseInt(port);
        if (number < 1 || number > GREATEST_PORT) {
            throw Problem.invalidField(field, ADVICE);
        }
        int usual = scheme.equals("https") ? 443 : 80;
        return number == usual ? "" : ":" + number;
    }
}
