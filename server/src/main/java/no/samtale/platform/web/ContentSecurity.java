package no.samtale.platform.web;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * The Content-Security-Policy of each surface: nothing is allowed but what it needs, nothing inline, nobody may frame it.
 * {@code connect-src 'self'} covers the socket too (CSP level 3 matches ws and wss of the same host).
 */
public final class ContentSecurity {
    /** For answers that are no pages: an API, a script, a file. */
    static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** For pages without script: the notice. */
    static final String READING = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** For pages without script that hold a form. */
    static final String ANSWERING = READING.replace("form-action 'none'", "form-action 'self'");

    /** For the agents' app and the person's page. */
    static final String CONSOLE = app("'none'");

    /** For the agents' app, which shows the widget as it would look. */
    static final String DESK = CONSOLE.replace("base-uri", "frame-src 'self'; base-uri");

    /** For the widget as it would look, framed by the agents' app. */
    static final String PREVIEW = app("'self'");

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]+");

    private ContentSecurity() {}

    /**
     * For the widget's document, framed by the given origins and by nobody else.
     *
     * @throws IllegalArgumentException if one is not an origin (scheme, host, port): it could widen the policy
     */
    public static String widget(Collection<String> frameAncestors) {
        frameAncestors.forEach(ContentSecurity::requireOrigin);
        return app(frameAncestors.isEmpty() ? "'none'" : String.join(" ", frameAncestors));
    }

    /**
     * For a page with a form, framed by the given origins and by nobody else.
     *
     * @throws IllegalArgumentException if one is not an origin
     */
    public static String form(Collection<String> frameAncestors) {
        frameAncestors.forEach(ContentSecurity::requireOrigin);
        return ANSWERING
                .replace("style-src", "script-src 'self'; style-src")
                .replace(
                        "frame-ancestors 'none'",
                        "frame-ancestors " + (frameAncestors.isEmpty() ? "'none'" : String.join(" ", frameAncestors)));
    }

    private static String app(String frameAncestors) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                + " media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
                + " base-uri 'none'; form-action 'none'; frame-ancestors " + frameAncestors;
    }

    private static void requireOrigin(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("not an origin");
        }
    }
}
