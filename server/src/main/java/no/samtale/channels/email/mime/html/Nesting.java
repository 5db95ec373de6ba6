package no.samtale.channels.email.mime.html;

import java.util.ArrayList;
import java.util.List;
import no.samtale.platform.Limits;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Bounds how deep and how many elements are, and takes out what is never shown. */
final class Nesting implements NodeFilter {
    private static final List<String> NEVER = List.of(
            "script",
            "style",
            "head",
            "title",
            "meta",
            "link",
            "base",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "template",
            "noscript",
            "svg",
            "math",
            "audio",
            "video",
            "canvas",
            "select",
            "textarea",
            "input",
            "xml",
            "xmp",
            "plaintext",
            "noembed",
            "noframes",
            "portal",
            "dialog");

    private final List<Element> deepest = new ArrayList<>();
    private int elements;

    private Nesting() {}

    /** Whether there are no more elements than are shown; what lies too deep becomes text. */
    static boolean flatten(Element body) {
        Nesting nesting = new Nesting();
        body.filter(nesting);
        if (nesting.elements > Limits.MAIL_HTML_ELEMENTS) {
            return false;
        }
        for (Element deep : nesting.deepest) {
            deep.text(deep.text());
        }
        return true;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return node.nodeName().startsWith("#text") ? FilterResult.CONTINUE : FilterResult.REMOVE;
        }
        if (NEVER.contains(element.normalName())
                || (element.normalName().indexOf(':') >= 0 && element.childNodeSize() == 0)) {
            return FilterResult.REMOVE;
        }
        // What we mark ourselves nobody else may have marked.
        element.attributes().asList().stream()
                .filter(each -> each.getKey().regionMatches(true, 0, "data-", 0, 5))
                .toList()
                .forEach(each -> element.removeAttr(each.getKey()));
        if (++elements > Limits.MAIL_HTML_ELEMENTS) {
            return FilterResult.STOP;
        }
        if (depth >= Limits.MAIL_HTML_DEPTH) {
            deepest.add(element);
            return FilterResult.SKIP_CHILDREN;
        }
        return FilterResult.CONTINUE;
    }
}
