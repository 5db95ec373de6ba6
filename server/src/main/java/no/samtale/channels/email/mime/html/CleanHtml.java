package no.samtale.channels.email.mime.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samtale.platform.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.owasp.html.PolicyFactory;

/** Cleans a mail's HTML. */
public final class CleanHtml {
    private static final PolicyFactory ALLOWED = AllowedHtml.policy();

    private CleanHtml() {}

    /**
     * Cleans.
     *
     * @param inline the numbers of the mail's files by their content id, and by their place if they name one
     * @param nextNumber the number of the first file that is made from a picture within the HTML
     * @return empty if there is more of it than is shown
     */
    public static Optional<CleanedHtml> clean(String html, Map<String, Integer> inline, int nextNumber) {
        if (html.length() > Limits.MAIL_HTML_LENGTH) {
            return Optional.empty();
        }
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        if (!Nesting.flatten(body)) {
            return Optional.empty();
        }
        Pictures pictures = new Pictures(inline, nextNumber);
        // Watching pictures are often hidden: they are counted before what is hidden goes.
        pictures.replaceIn(body);
        Hidden.removeFrom(body);
        Folds.markIn(body);
        String words = HtmlWords.of(body);
        String clean = ALLOWED.sanitize(body.html());
        return Optional.of(new CleanedHtml(
                clean,
                words,
                List.copyOf(pictures.remote()),
                List.copyOf(pictures.inline()),
                List.copyOf(pictures.data()),
                pictures.trackers()));
    }
}
