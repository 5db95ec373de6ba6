package no.samtale.channels.email.mime.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Says of HTML that nothing in it runs, fetches, sends, or leaves its place: by lists of its own, not the cleaner's. */
public final class Harmless {
    private static final Set<String> ELEMENTS = Set.of(
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
            "img");

    private static final Set<String> ATTRIBUTES = Set.of(
            "href",
            "target",
            "rel",
            "alt",
            "title",
            "dir",
            "lang",
            "align",
            "valign",
            "width",
            "height",
            "bgcolor",
            "color",
            "face",
            "size",
            "border",
            "cellpadding",
            "cellspacing",
            "colspan",
            "rowspan",
            "span",
            "start",
            "type",
            "style",
            "data-fold",
            "data-remote-picture",
            "data-inline-picture");

    /** What moves, covers, fetches, runs or lasts. */
    private static final Pattern MOVES = Pattern.compile(
            "position|top|right|bottom|left|inset.*|float|z-index|transform.*|translate|scale|rotate|offset.*|cursor|content"
                    + "|behavior|.*binding|.*image|clip.*|mask.*|filter|animation.*|transition.*|opacity|all|--.*");

    /** Functions other than colours', escapes, comments, rules, and lengths below nothing. */
    private static final Pattern REACHES = Pattern.compile("(?<!\\brgba?)\\(|\\\\|/\\*|@|<|(?:^|\\s)-");

    private static final Pattern PARTED = Pattern.compile("\\{<!-- -->(?=\\{)");

    private Harmless() {}

    /** Fails if it is not. */
    public static void check(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        for (Element element : body.getAllElements()) {
            if (!element.equals(body)) {
                assertThat(ELEMENTS).as(html).contains(element.normalName());
                element.attributes().forEach(each -> attribute(each, html));
            }
        }
        for (Element link : body.select("a[href]")) {
            assertThat(link.attr("target")).as(html).isEqualTo("_blank");
            assertThat(link.attr("rel")).as(html).contains("noopener", "noreferrer");
        }
        // The cleaner parts two braces by an empty comment, lest a page's templates take them for theirs.
        assertThat(PARTED.matcher(html).replaceAll("{")).doesNotContain("<!--", "<![", "<?");
    }

    private static void attribute(Attribute attribute, String html) {
        String value = attribute.getValue().toLowerCase(Locale.ROOT);
        assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
        switch (attribute.getKey()) {
            case "href" ->
                assertThat(value)
                        .as(html)
                        .matches("(?s)(?:https?://|mailto:|tel:).*")
                        .doesNotContain("\n", "\t");
            case "data-remote-picture", "data-inline-picture" ->
                assertThat(value).as(html).matches("\\d+");
            case "data-fold" -> assertThat(value).as(html).isIn("quote", "signature");
            case "style" -> {
                for (String declaration : value.split(";")) {
                    String[] parts = declaration.split(":", 2);
                    assertThat(parts).as(html).hasSize(2);
                    assertThat(parts[0].strip()).as(html).doesNotMatch(MOVES);
                    assertThat(parts[1].strip()).as(html).doesNotContainPattern(REACHES);
                }
            }
            default -> {}
        }
    }
}
