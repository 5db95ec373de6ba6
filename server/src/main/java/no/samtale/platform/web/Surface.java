package no.samtale.platform.web;

import java.util.List;

/** The faces of the server, told apart by path. A path that is none of them gets what is safest. */
enum Surface {
    LOADER(ContentSecurity.NOTHING, "no-cache"),
    /** The widget's iframe: opened by pages of other origins. */
    WIDGET(ContentSecurity.NOTHING, "no-cache"),
    CONSOLE(ContentSecurity.DESK, "no-cache"),
    NOTICE(ContentSecurity.READING, "no-cache"),
    /** Pages behind the link of a mail, by which somebody does one thing: one form, back to where it came from. */
    LINK(ContentSecurity.ANSWERING, "no-store"),
    /** Pages with a company's form: framed by the pages that it names. */
    FORM(ContentSecurity.NOTHING, "no-store"),
    /** The person's own page. */
    PORTAL(ContentSecurity.CONSOLE, "no-cache"),
    /** Interfaces, and whatever is nowhere else. */
    API(ContentSecurity.NOTHING, "no-store");

    private static final List<String> LINKS = List.of("/consent/", "/unsubscribe/", "/onward/", "/survey/");

    private final String contentSecurity;
    private final String caching;

    Surface(String contentSecurity, String caching) {
        this.contentSecurity = contentSecurity;
        this.caching = caching;
    }

    static Surface of(String path) {
        if (path.equals("/loader.js") || path.startsWith("/loader.js/")) {
            return LOADER;
        }
        if (path.startsWith("/widget/")) {
            return WIDGET;
        }
        if (path.equals("/console") || path.startsWith("/console/")) {
            return CONSOLE;
        }
        if (LINKS.stream().anyMatch(path::startsWith)) {
            return LINK;
        }
        if (path.startsWith("/form/")) {
            return FORM;
        }
        if (path.equals("/privacy") || path.startsWith("/privacy/")) {
            return PORTAL;
        }
        return path.equals("/notice") || path.startsWith("/notice/") ? NOTICE : API;
    }

    /** The policy unless the answer has a better one: a widget's document tells who may frame it. */
    String contentSecurity() {
        return contentSecurity;
    }

    String caching() {
        return caching;
    }

    /** Whether pages of others may show it in a frame, those that the answer's policy names. */
    boolean isFramed() {
        return this == WIDGET || this == FORM;
    }

    /** Which pages may take the answer in: any may take the loader. */
    String resourcePolicy() {
        return this == LOADER ? "cross-origin" : "same-origin";
    }
}
