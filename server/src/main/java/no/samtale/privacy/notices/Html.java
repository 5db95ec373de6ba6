package no.samtale.privacy.notices;

import java.util.function.Consumer;
import org.springframework.web.util.HtmlUtils;

/** Writes HTML. Whatever is given as text or as an attribute's value is escaped; only tags are taken as they are. */
final class Html {
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder attributes = new StringBuilder();

    /** Gives the next element an attribute. */
    Html with(String attribute, String value) {
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"');
        return this;
    }

    Html element(String tag, Consumer<Html> inside) {
        open(tag);
        inside.accept(this);
        out.append("</").append(tag).append(">\n");
        return this;
    }

    /** An element of one line with text alone. */
    Html element(String tag, String text) {
        inline(tag, text);
        out.append('\n');
        return this;
    }

    /** As {@link #element(String, String)}, within a line. */
    Html inline(String tag, String text) {
        open(tag);
        out.append(escaped(text)).append("</").append(tag).append('>');
        return this;
    }

    /** An element that has no content: {@code meta}, {@code link}. */
    Html empty(String tag) {
        open(tag);
        out.append('\n');
        return this;
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** HTML that was written by this class before. */
    Html written(String html) {
        out.append(html);
        return this;
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void open(String tag) {
        out.append('<').append(tag).append(attributes).append('>');
        attributes.setLength(0);
    }
}
