package no.samtale.channels.email.mime.html;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of styles that a mail may have: how its text looks, nothing that moves it from its place, covers anything, or
 * names an address. A declaration that is not wholly of the form that its property has here goes: so do url(), escapes,
 * comments, functions and negative lengths.
 */
final class AllowedStyles {
    private static final int LONGEST = 4_000;

    private static final String LENGTH = "(?:\\d{1,3}(?:\\.\\d{1,4})?(?:px|pt|em|rem|ex|ch|in|cm|mm|%)?)";
    private static final String COLOR =
            "(?:#[0-9a-f]{3,8}|rgba?\\(\\s*\\d{1,3}\\s*,\\s*\\d{1,3}\\s*,\\s*\\d{1,3}\\s*(?:,\\s*(?:0|1|0?\\.\\d{1,4})\\s*)?\\)|[a-z]{3,24})";
    private static final String LINE = "(?:none|solid|dotted|dashed|double|inset|outset|ridge|groove)";
    private static final String WIDTH = "(?:thin|medium|thick|" + LENGTH + ")";
    private static final String ONE_TO_FOUR = "(?:(?:auto|" + LENGTH + ")(?:\\s+(?:auto|" + LENGTH + ")){0,3})";

    private static final Map<String, Pattern> ALLOWED = allowed();

    private AllowedStyles() {}

    /** What may stay of a style attribute, in small letters already; empty if nothing. */
    static String kept(String style) {
        if (style.length() > LONGEST) {
            return "";
        }
        return Stream.of(style.split(";"))
                .map(String::strip)
                .filter(AllowedStyles::allowed)
                .map(each -> each.replaceAll("\\s*!\\s*important$", "").replaceAll("\\s+", " "))
                .collect(Collectors.joining("; "));
    }

    private static boolean allowed(String declaration) {
        int colon = declaration.indexOf(':');
        if (colon < 0) {
            return false;
        }
        Pattern form = ALLOWED.get(declaration.substring(0, colon).strip());
        String value = declaration.substring(colon + 1).strip().replaceAll("\\s*!\\s*important$", "");
        return form != null && value.length() <= 200 && form.matcher(value).matches();
    }

    private static Map<String, Pattern> allowed() {
        Map<String, Pattern> all = new HashMap<>();
        put(
                all,
                COLOR,
                "color",
                "background-color",
                "background",
                "border-color",
                "border-top-color",
                "border-right-color",
                "border-bottom-color",
                "border-left-color",
                "text-decoration-color");
        put(all, "(?:[a-z]+-?[a-z]*|" + LENGTH + ")", "font-size", "vertical-align", "letter-spacing", "text-indent");
        put(all, "normal|bold|bolder|lighter|[1-9]00", "font-weight");
        put(all, "normal|italic|oblique", "font-style");
        put(all, "[\\w ,.'\"æøåäö-]+", "font-family");
        put(all, "left|right|center|justify|start|end", "text-align");
        put(
                all,
                "(?:none|underline|line-through|overline)(?: (?:underline|line-through))?",
                "text-decoration",
                "text-decoration-line");
        put(all, "none|capitalize|uppercase|lowercase", "text-transform");
        put(
                all,
                "normal|[0-4](?:\\.\\d{1,4})?|\\d{1,2}(?:\\.\\d{1,4})?(?:px|pt)|\\d{2,3}(?:\\.\\d{1,4})?%",
                "line-height");
        put(all, "normal|nowrap|pre|pre-wrap|pre-line|break-spaces", "white-space");
        put(all, "normal|break-word|anywhere|break-all|keep-all", "overflow-wrap", "word-wrap", "word-break");
        put(all, "ltr|rtl", "direction");
        put(all, "block|inline|inline-block|list-item|table|table-row|table-cell|inline-table", "display");
        put(
                all,
                "(?:auto|\\d{1,4}(?:\\.\\d{1,4})?(?:px|pt|em|rem|%|in|cm|mm)?)",
                "width",
                "height",
                "max-width",
                "min-width",
                "max-height",
                "min-height");
        put(all, ONE_TO_FOUR, "margin", "padding");
        put(
                all,
                "(?:auto|" + LENGTH + ")",
                "margin-top",
                "margin-right",
                "margin-bottom",
                "margin-left",
                "padding-top",
                "padding-right",
                "padding-bottom",
                "padding-left");
        put(
                all,
                "(?:" + WIDTH + "|" + LINE + "|" + COLOR + ")(?:\\s+(?:" + WIDTH + "|" + LINE + "|" + COLOR + ")){0,2}",
                "border",
                "border-top",
                "border-right",
                "border-bottom",
                "border-left");
        put(
                all,
                LINE + "(?:\\s+" + LINE + "){0,3}",
                "border-style",
                "border-top-style",
                "border-right-style",
                "border-bottom-style",
                "border-left-style");
        put(
                all,
                WIDTH + "(?:\\s+" + WIDTH + "){0,3}",
                "border-width",
                "border-top-width",
                "border-right-width",
                "border-bottom-width",
                "border-left-width");
        put(all, LENGTH + "(?:\\s+" + LENGTH + "){0,3}", "border-radius", "border-spacing");
        put(all, "collapse|separate", "border-collapse");
        put(all, "[a-z-]{1,24}", "list-style-type");
        put(all, "fixed|auto", "table-layout");
        return Map.copyOf(all);
    }

    private static void put(Map<String, Pattern> all, String form, String... properties) {
        Pattern pattern = Pattern.compile(form);
        for (String property : properties) {
            all.put(property, pattern);
        }
    }
}
