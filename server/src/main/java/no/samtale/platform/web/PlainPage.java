package no.samtale.platform.web;

import org.springframework.web.util.HtmlUtils;

/** A small page behind a link: without script, in the notice's style, and for nobody but whoever has the link. */
public final class PlainPage {
    private PlainPage() {}

    /**
     * The whole page.
     *
     * @param language of it, as in {@code lang}
     * @param title as text
     * @param main what stands below the title, as HTML
     */
    public static String html(String language, String title, String main) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <meta name="referrer" content="no-referrer">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/notice/notice.css">
                </head>
                <body><main>
                <h1>%s</h1>
                %s
                </main></body>
                </html>
                """.formatted(language, escaped(title), escaped(title), main);
    }

    /** A text as HTML. */
    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
