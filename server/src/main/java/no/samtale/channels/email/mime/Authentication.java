package no.samtale.channels.email.mime;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import no.samtale.channels.email.mime.header.MailHeaders;

/**
 * What a server that we trust found out about a mail's sender (RFC 8601). What any other server, or the sender, wrote of
 * the same kind is not read. The trusted server must take such fields of its own name out of what comes from outside (RFC
 * 8601, section 5); of several the topmost, which came last, counts.
 *
 * @param spf whether the sending machine may send for the envelope's domain (RFC 7208)
 * @param dkim whether a signature is good (RFC 6376)
 * @param dmarc whether one of them is of the domain that the reader sees (RFC 7489)
 */
public record Authentication(Verdict spf, Verdict dkim, Verdict dmarc) {
    /** A result; what a server may call otherwise is told apart no further. */
    public enum Verdict {
        PASS,
        FAIL,
        SOFTFAIL,
        NEUTRAL,
        /** A temporary or permanent error. */
        ERROR,
        /** The domain says nothing. */
        NONE,
        /** Nobody whom we trust has looked. */
        UNKNOWN;

        static Verdict of(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "pass", "bestguesspass" -> PASS;
                case "fail", "hardfail" -> FAIL;
                case "softfail" -> SOFTFAIL;
                case "neutral", "policy" -> NEUTRAL;
                case "temperror", "permerror" -> ERROR;
                case "none" -> NONE;
                default -> UNKNOWN;
            };
        }
    }

    private static final int LONGEST = 10_000;

    /** Nobody has looked. */
    public static final Authentication UNKNOWN = new Authentication(Verdict.UNKNOWN, Verdict.UNKNOWN, Verdict.UNKNOWN);

    /** What the servers of these ids say. */
    public static Authentication of(MailHeaders headers, Collection<String> trusted) {
        Map<String, Verdict> found = new HashMap<>();
        headers.all("Authentication-Results").stream()
                .filter(each -> each.length() <= LONGEST)
                .forEach(each -> results(each, trusted).forEach(found::putIfAbsent));
        return new Authentication(
                found.getOrDefault("spf", Verdict.UNKNOWN),
                found.getOrDefault("dkim", Verdict.UNKNOWN),
                found.getOrDefault("dmarc", Verdict.UNKNOWN));
    }

    private static Map<String, Verdict> results(String field, Collection<String> trusted) {
        // Comments and quoted strings hold what the sender chose: they must not look like a result.
        String[] pieces = bare(field).split(";");
        String id = pieces[0].strip().split("\\s", 2)[0];
        Map<String, Verdict> results = new HashMap<>();
        if (trusted.stream().noneMatch(id::equalsIgnoreCase)) {
            return results;
        }
        for (int at = 1; at < pieces.length; at++) {
            String[] result = pieces[at].strip().split("[\\s]*=[\\s]*|\\s+", 3);
            if (result.length >= 2) {
                String method = result[0].toLowerCase(Locale.ROOT).replaceAll("/.*", "");
                // One good signature of several is enough (RFC 6376, section 6.1).
                results.merge(
                        method,
                        Verdict.of(result[1]),
                        (one, other) -> one == Verdict.PASS ? one : other == Verdict.PASS ? other : one);
            }
        }
        return results;
    }

    private static String bare(String field) {
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < field.length(); at++) {
            char each = field.charAt(at);
            if (each == '\\' && (quoted || depth > 0)) {
                at++;
            } else if (each == '"' && depth == 0) {
                quoted = !quoted;
            } else if (!quoted && each == '(') {
                depth++;
            } else if (!quoted && each == ')' && depth > 0) {
                depth--;
            } else if (!quoted && depth == 0) {
                bare.append(each);
            }
        }
        return bare.toString();
    }
}
