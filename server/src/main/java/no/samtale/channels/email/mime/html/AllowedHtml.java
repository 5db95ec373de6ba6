package no.samtale.channels.email.mime.html;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The list of what a mail's HTML may hold. What is not on it goes. */
final class AllowedHtml {
    private static final String[] ELEMENTS = {
        "p",
        "div",
        "span",
        "br",
        "hr",
        "blockquote",
        "pre",
        "code",
        "tt",
        "kbd",
        "samp",
        "var",
        "b",
        "strong",
        "i",
        "em",
        "u",
        "s",
        "strike",
        "del",
        "ins",
        "sub",
        "sup",
        "small",
        "big",
        "font",
        "center",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "colgroup",
        "col",
        "abbr",
        "cite",
        "q",
        "address",
        "figure",
        "figcaption",
        "article",
        "section",
        "header",
        "footer",
        "main",
        "aside",
        "a",
        "img"
    };

    private static final Pattern LENGTH = Pattern.compile("\\d{1,4}(?:\\.\\d{1,3})?(?:px|%)?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,24}");
    private static final Pattern SIDE = Pattern.compile("(?i)left|right|center|justify|top|middle|bottom|baseline");
    private static final Pattern FACE = Pattern.compile("[\\w ,.'-]{1,200}");
    private static final Pattern FONT_SIZE = Pattern.compile("[+-]?[1-7]");
    private static final Pattern LIST_TYPE = Pattern.compile("(?i)[1aAiI]|disc|circle|square");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,35}");
    /** Whole addresses only: a part of one would be one of ours. */
    private static final Pattern LINK = Pattern.compile("(?is)(?:https?://|mailto:|tel:).{1,4000}");

    private AllowedHtml() {}

    static PolicyFactory policy() {
        return new HtmlPolicyBuilder()
                .allowElements(ELEMENTS)
                .allowWithoutAttributes("span", "font")
                .allowElements(
                        (element, attributes) -> {
                            if (!attributes.contains("href")) {
                                return null;
                            }
                            attributes.add("target");
                            attributes.add("_blank");
                            return element;
                        },
                        "a")
                .allowUrlProtocols("http", "https", "mailto", "tel")
                .allowAttributes("href")
                .matching(LINK)
                .onElements("a")
                .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                .allowAttributes("target")
                .matching(false, "_blank")
                .onElements("a")
                .allowAttributes("data-remote-picture", "data-inline-picture")
                .matching(Pattern.compile("\\d{1,6}"))
                .onElements("img")
                .allowAttributes("alt")
                .onElements("img")
                .allowAttributes("data-fold")
                .matching(false, "quote", "signature")
                .onElements("div")
                .allowAttributes("title")
                .globally()
                .allowAttributes("dir")
                .matching(false, "ltr", "rtl", "auto")
                .globally()
                .allowAttributes("lang")
                .matching(LANGUAGE)
                .globally()
                .allowAttributes("align", "valign")
                .matching(SIDE)
                .globally()
                .allowAttributes("width", "height")
                .matching(LENGTH)
                .onElements("img", "table", "td", "th", "col", "tr", "hr")
                .allowAttributes("bgcolor")
                .matching(COLOR)
                .onElements("table", "td", "th", "tr")
                .allowAttributes("color")
                .matching(COLOR)
                .onElements("font")
                .allowAttributes("face")
                .matching(FACE)
                .onElements("font")
                .allowAttributes("size")
                .matching(FONT_SIZE)
                .onElements("font")
                .allowAttributes("border", "cellpadding", "cellspacing")
                .matching(COUNT)
                .onElements("table")
                .allowAttributes("colspan", "rowspan", "span")
                .matching(COUNT)
                .onElements("td", "th", "col", "colgroup")
                .allowAttributes("start")
                .matching(COUNT)
                .onElements("ol")
                .allowAttributes("type")
                .matching(LIST_TYPE)
                .onElements("ol", "ul", "li")
                .allowAttributes("style")
                .matching((element, attribute, value) -> style(value))
                .globally()
                .toFactory();
    }

    private static @Nullable String style(String value) {
        String kept = AllowedStyles.kept(value.toLowerCase(Locale.ROOT));
        return kept.isEmpty() ? null : kept;
    }
}
