package no.samtale.channels.email.mime;

import java.util.ArrayList;
import java.util.List;
import no.samtale.channels.email.mime.Passage.Kind;
import no.samtale.channels.email.mime.html.QuoteLines;

/** Parts a mail's words into what is new and what can be folded away. Put together again they are the words. */
public final class Passages {
    private final String[] lines;

    private Passages(String words) {
        this.lines = words.split("\n", -1);
    }

    public static List<Passage> of(String words) {
        return new Passages(words).all();
    }

    private List<Passage> all() {
        List<Passage> passages = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Kind kind = Kind.OWN;
        boolean rest = false;
        for (int at = 0; at < lines.length; at++) {
            boolean restBegins = !rest && beginsRest(at);
            rest |= restBegins;
            Kind now = rest ? Kind.QUOTE : kind(at, kind);
            if (now != kind && at > 0) {
                passages.add(new Passage(kind, text.toString()));
                text.setLength(0);
            } else if (at > 0) {
                text.append('\n');
            }
            kind = now;
            text.append(lines[at]);
        }
        passages.add(new Passage(kind, text.toString()));
        return List.copyOf(passages);
    }

    private Kind kind(int at, Kind before) {
        String line = lines[at];
        if (line.startsWith(">") || introduces(at)) {
            return Kind.QUOTE;
        }
        if (line.equals("-- ") || line.equals("--")) {
            return Kind.SIGNATURE;
        }
        boolean within = before == Kind.SIGNATURE || (before == Kind.QUOTE && line.isBlank() && quoteFollows(at + 1));
        boolean second = before == Kind.QUOTE && at > 0 && introducesOverTwo(at - 1);
        return within || second ? before : Kind.OWN;
    }

    /** An attribution, of one line or two, with quoted lines below. */
    private boolean introduces(int at) {
        return (QuoteLines.attribution(lines[at]) && quoteFollows(at + 1)) || introducesOverTwo(at);
    }

    private boolean introducesOverTwo(int at) {
        return at + 1 < lines.length
                && !lines[at].isBlank()
                && !lines[at].startsWith(">")
                && !QuoteLines.attribution(lines[at])
                && QuoteLines.attribution(lines[at] + " " + lines[at + 1])
                && !QuoteLines.attribution(lines[at + 1])
                && quoteFollows(at + 2);
    }

    private boolean quoteFollows(int at) {
        for (int next = at; next < Math.min(lines.length, at + 3); next++) {
            if (!lines[next].isBlank()) {
                return lines[next].startsWith(">");
            }
        }
        return false;
    }

    /** From here on all is another's: a repeated header, or a line that says so. */
    private boolean beginsRest(int at) {
        if (QuoteLines.divider(lines[at])) {
            return true;
        }
        boolean rule = lines[at].matches("_{10,}\\s*") && at + 1 < lines.length && header(at + 1);
        // An attribution without marks below it: some programs mark nothing.
        boolean bare = QuoteLines.attribution(lines[at]) && !quoteFollows(at + 1) && at > 0;
        return rule || bare || header(at);
    }

    private boolean header(int at) {
        if (!QuoteLines.sender(lines[at])) {
            return false;
        }
        for (int next = at + 1; next < Math.min(lines.length, at + 3); next++) {
            if (QuoteLines.sent(lines[next])) {
                return true;
            }
        }
        return false;
    }
}
