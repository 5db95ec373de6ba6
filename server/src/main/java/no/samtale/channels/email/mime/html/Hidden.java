package no.samtale.channels.email.mime.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Takes out what its writer hides: it would show once the styles that hide it are gone. */
final class Hidden {
    private static final Pattern HIDES = Pattern.compile(
            "(?:^|;)(?:display:none|visibility:hidden|visibility:collapse|mso-hide:all|opacity:0(?:\\.0+)?|(?:max-)?height:0(?:px)?(?=;|$|!).*overflow:hidden"
                    + "|overflow:hidden.*;(?:max-)?height:0(?:px)?|font-size:0(?:px|pt|em|%)?)(?:;|!|$)");

    private Hidden() {}

    static boolean is(Element element) {
        return element.hasAttr("hidden") || hides(element.attr("style"));
    }

    static boolean hides(String style) {
        if (style.isEmpty() || style.length() > 4_000) {
            return false;
        }
        return HIDES.matcher(style.toLowerCase(Locale.ROOT).replaceAll("\\s+", ""))
                .find();
    }

    static void removeFrom(Element body) {
        List<Element> marked = body.select("[style],[hidden]");
        for (Element each : marked) {
            if (!each.equals(body) && is(each)) {
                each.remove();
            }
        }
    }
}
