package no.samtale.channels.email;

/**
 * A mail's cleaned HTML as a page to be framed by the console. Its policy lets it run nothing and ask nobody: a picture is
 * there only if the console hands it in. So it is harmless also to whoever opens it on its own.
 */
final class FramedMail {
    /** Same-origin, so that the console can hand in pictures and see how tall it is; without scripts nobody else gains by it. */
    static final String POLICY =
            "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                    + " img-src blob:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /** On white, as mails are made: their colours know no other paper. */
    private static final String STYLE = """
            :root { color-scheme: only light; background: #fff; color: #1e2b3c; }
            body { margin: 0; font: 14px/1.5 'Inter Variable', Inter, system-ui, sans-serif; overflow-wrap: anywhere; }
            #mail { display: flow-root; padding: 12px 16px; overflow-x: auto; }
            img { max-width: 100%; height: auto; }
            img:not([src]) { display: inline-block; min-width: 24px; min-height: 24px; max-height: 160px; box-sizing: border-box;
              border: 1px dashed #8a94a3; border-radius: 4px; background: #f3f5f8; }
            table { max-width: 100%; }
            pre { white-space: pre-wrap; }
            blockquote { margin: 0 0 0 4px; padding-inline-start: 12px; border-inline-start: 2px solid #c7ced8; }
            a { color: #0b57a4; }
            :focus-visible { outline: 2px solid #0b57a4; outline-offset: 2px; }
            details > summary { display: inline-block; margin-block: 8px; padding: 2px 10px; min-height: 24px; cursor: pointer;
              border: 1px solid #8a94a3; border-radius: 6px; color: #1e2b3c; background: #fff; list-style: none; }
            """;

    private FramedMail() {}

    /** @param html cleaned */
    static String of(String html) {
        return "<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\">"
                + "<title>E-post</title><style>" + STYLE + "</style></head><body><div id=\"mail\">" + html
                + "</div></body></html>";
    }
}
