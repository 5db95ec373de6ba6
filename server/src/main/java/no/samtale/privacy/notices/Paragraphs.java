package no.samtale.privacy.notices;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the register's texts into paragraphs: an empty line divides two, {@code [words](https://…)} or {@code [words](/…)} a link. */
final class Paragraphs {
    private static final Pattern BREAK = Pattern.compile("\\n\\s*\\n");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(((?:https://|/(?!/))[^)\\s]+)\\)");

    private Paragraphs() {}

    static void write(Html html, String text) {
        for (String paragraph : BREAK.split(text)) {
            html.element("p", inside -> line(inside, paragraph.strip().replace('\n', ' ')));
        }
    }

    private static void line(Html html, String line) {
        Matcher link = LINK.matcher(line);
        int from = 0;
        while (link.find()) {
            html.text(line.substring(from, link.start()));
            html.with("href", link.group(2)).inline("a", link.group(1));
            from = link.end();
        }
        html.text(line.substring(from));
    }
}
