package no.samtale.platform.web.proxies;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads what proxies have written, the first proxy's word first.
 *
 * <p>A word that cannot be read is an {@link UnreadableForwarding} only if it is asked for: what stands left of the first
 * address that we do not trust may be anything, as the caller has written it.
 */
final class ForwardingHeaders {
    private static final String PAIR = "\\s*([A-Za-z]+)=(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\";,]*)\\s*";
    private static final Pattern PAIRS = Pattern.compile(PAIR + "(?:;|$)");
    /** A comma between elements, not one within quotes. */
    private static final Pattern ELEMENT = Pattern.compile("(?:[^,\"]|\"(?:[^\"\\\\]|\\\\.)*\")+");
    /** Brackets around IPv6; a port may follow. */
    private static final Pattern NODE = Pattern.compile(
            "(?:\\[([0-9A-Fa-f:.]+)]|([0-9]{1,3}(?:\\.[0-9]{1,3}){3}))(?::[0-9]{1,5})?|([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)");

    private static final Pattern HIDDEN = Pattern.compile("unknown|_[A-Za-z0-9._-]+", Pattern.CASE_INSENSITIVE);

    private ForwardingHeaders() {}

    /** The words by RFC 7239, each still unread. */
    static List<Word> forwarded(List<String> headers) {
        List<Word> words = new ArrayList<>();
        for (String header : headers) {
            ELEMENT.matcher(header).results().forEach(element -> words.add(() -> element(element.group())));
        }
        return words;
    }

    /** The words by X-Forwarded-For. X-Forwarded-Proto is taken from its end too: the nearest proxy wrote the last. */
    static List<Word> xForwarded(List<String> addresses, List<String> schemes) {
        List<String> from = elements(addresses);
        List<String> by = elements(schemes);
        // As many as there are addresses: each proxy wrote its own. Else the nearest wrote for them all.
        boolean each = by.size() == from.size();
        return IntStream.range(0, from.size())
                .<Word>mapToObj(i -> () -> new Forwarding(
                        address(from.get(i)),
                        by.isEmpty() ? Optional.empty() : Optional.of(scheme(each ? by.get(i) : by.getLast()))))
                .toList();
    }

    private static List<String> elements(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Pattern.compile(",").splitAsStream(header))
                .map(String::strip)
                .toList();
    }

    private static Forwarding element(String text) {
        Optional<InetAddress> from = Optional.empty();
        Optional<String> scheme = Optional.empty();
        Matcher pairs = PAIRS.matcher(text);
        int read = 0;
        while (read < text.length() && pairs.find(read) && pairs.start() == read) {
            String value = unquoted(pairs.group(2));
            switch (pairs.group(1).toLowerCase(Locale.ROOT)) {
                case "for" -> from = address(value);
                case "proto" -> scheme = Optional.of(scheme(value));
                default -> {} // "by" and "host" tell of the proxy, and other names may come (section 5.5).
            }
            read = pairs.end();
        }
        if (read < text.length() || read == 0) {
            throw new UnreadableForwarding();
        }
        return new Forwarding(from, scheme);
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    private static Optional<InetAddress> address(String text) {
        if (HIDDEN.matcher(text).matches()) {
            return Optional.empty();
        }
        Matcher node = NODE.matcher(text);
        if (!node.matches()) {
            throw new UnreadableForwarding();
        }
        String literal = node.group(1) != null ? node.group(1) : node.group(2) != null ? node.group(2) : node.group(3);
        try {
            return Optional.of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException e) {
            throw new UnreadableForwarding();
        }
    }

    private static String scheme(String text) {
        String scheme = text.toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new UnreadableForwarding();
        }
        return scheme;
    }

    /** What a proxy has written, read when it is asked for. */
    @FunctionalInterface
    interface Word {
        /** @throws UnreadableForwarding if it is not by the form */
        Forwarding read();
    }
}
