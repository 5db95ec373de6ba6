package no.samtale.architecture;

import java.util.ArrayList;
import java.util.List;

/** Finds the string literals of a Java source: plain ones and text blocks, not those within comments. */
final class Literals {
    private static final String BLOCK = "\"\"\"";

    private final String source;
    private final List<String> found = new ArrayList<>();
    private int at;

    private Literals(String source) {
        this.source = source;
    }

    static List<String> of(String source) {
        Literals literals = new Literals(source);
        literals.scan();
        return literals.found;
    }

    private void scan() {
        while (at < source.length()) {
            if (source.startsWith("//", at)) {
                at = after("\n", at);
            } else if (source.startsWith("/*", at)) {
                at = after("*/", at + 2);
            } else if (source.startsWith(BLOCK, at)) {
                literal(BLOCK);
            } else if (source.charAt(at) == '"') {
                literal("\"");
            } else if (source.charAt(at) == '\'') {
                at = closing("'", at + 1) + 1;
            } else {
                at++;
            }
        }
    }

    private void literal(String quote) {
        int from = at + quote.length();
        int to = closing(quote, from);
        found.add(source.substring(from, to));
        at = to + quote.length();
    }

    /** Where the literal ends, over escaped characters. */
    private int closing(String quote, int from) {
        int place = from;
        while (place < source.length() && !source.startsWith(quote, place)) {
            place += source.charAt(place) == '\\' ? 2 : 1;
        }
        return Math.min(place, source.length());
    }

    private int after(String end, int from) {
        int place = source.indexOf(end, from);
        return place < 0 ? source.length() : place + end.length();
    }
}
