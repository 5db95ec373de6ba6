package no.samtale.channels.email.mime.html;

import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.platform.Limits;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Says in plain text what HTML says: lines, paragraphs, lists, quotes, the addresses of links. */
final class HtmlWords implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of(
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "tr",
            "li",
            "dt",
            "dd",
            "address",
            "figure",
            "figcaption",
            "center",
            "table",
            "caption",
            "ul",
            "ol",
            "dl",
            "pre",
            "body");

    private static final Set<String> PARAGRAPHS = Set.of("p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6");

    /** Quotes within quotes that are told apart. */
    private static final int DEEPEST = 10;

    private final StringBuilder text = new StringBuilder();
    private int quotes;
    private int depth;
    private int blanks;

    private HtmlWords() {}

    static String of(Element element) {
        HtmlWords words = new HtmlWords();
        element.traverse(words);
        return words.text
                .toString()
                .lines()
                .map(each -> each.equals("-- ") ? each : each.stripTrailing())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (text.length() > Limits.MAIL_WORDS_LENGTH) {
            return;
        }
        if (node instanceof TextNode words) {
            write(words.getWholeText(), preformatted(words));
        } else if (node instanceof Element element) {
            opened(element);
        }
    }

    private void opened(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            line();
        } else if (name.equals("hr")) {
            breakLine(1);
            write("---", false);
            breakLine(1);
        } else if (BLOCKS.contains(name) || PARAGRAPHS.contains(name)) {
            breakLine(PARAGRAPHS.contains(name) ? 2 : 1);
            if (quote(element)) {
                quotes++;
            }
            if (signature(element)) {
                write("-- ", true);
                line();
            }
            if (name.equals("li")) {
                write("* ", true);
            }
        } else if (name.equals("td") || name.equals("th")) {
            if (element.previousElementSibling() != null) {
                write(" ", true);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (name.equals("a")) {
            link(element);
        } else if (BLOCKS.contains(name) || PARAGRAPHS.contains(name)) {
            breakLine(PARAGRAPHS.contains(name) ? 2 : 1);
            if (quote(element)) {
                quotes--;
            }
        }
    }

    private static boolean quote(Element element) {
        return element.normalName().equals("blockquote")
                ? element.closest("div[data-fold]") == null || element.parents().is("blockquote")
                : element.attr(Folds.MARK).equals("quote");
    }

    /** A signature that has no dashes of its own is given them, so that it is known in plain text too. */
    private static boolean signature(Element element) {
        return element.attr(Folds.MARK).equals("signature") && !element.text().startsWith("--");
    }

    private void link(Element link) {
        String address = link.attr("href").strip();
        boolean web =
                address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
        String shown = link.text().strip();
        if (web
                && address.length() <= 500
                && !shown.isEmpty()
                && !address.contains(shown)
                && text.length() <= Limits.MAIL_WORDS_LENGTH) {
            write(" (" + address + ")", true);
        }
    }

    private static boolean preformatted(TextNode text) {
        Element parent = text.parent();
        return parent != null && parent.closest("pre") != null;
    }

    private void write(String raw, boolean whole) {
        if (whole && raw.indexOf('\n') >= 0) {
            raw.lines().forEach(each -> {
                write(each, true);
                line();
            });
            return;
        }
        String words = whole ? raw : raw.replaceAll("[\\s\\u00A0]+", " ");
        String fitting = !whole && (blanks > 0 || text.isEmpty() || text.charAt(text.length() - 1) == ' ')
                ? words.stripLeading()
                : words;
        if (fitting.isEmpty()) {
            return;
        }
        if (blanks > 0 || text.isEmpty()) {
            lines();
        }
        text.append(fitting);
    }

    /** Line ends are written with the next words, which say how deep in quotes they are. */
    private void lines() {
        int now = Math.min(quotes, DEEPEST);
        int between = Math.min(depth, now);
        for (int each = 0; each < blanks && !text.isEmpty(); each++) {
            text.append('\n').append(each < blanks - 1 ? ">".repeat(between) : "");
        }
        text.append("> ".repeat(now));
        depth = now;
        blanks = 0;
    }

    private void line() {
        if (!text.isEmpty()) {
            blanks++;
        }
    }

    private void breakLine(int least) {
        if (!text.isEmpty()) {
            blanks = Math.max(blanks, least);
        }
    }
}
