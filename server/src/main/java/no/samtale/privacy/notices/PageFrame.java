package no.samtale.privacy.notices;

import java.util.Arrays;
import java.util.function.Consumer;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;

/** What every page of the notice has around it: head, languages, title. Without script. */
final class PageFrame {
    private final Register register;
    private final Language language;
    private final String path;

    /** @param path the page's own, without the language */
    PageFrame(Register register, Language language, String path) {
        this.register = register;
        this.language = language;
        this.path = path;
    }

    String page(String title, Consumer<Html> header, Consumer<Html> body) {
        Html html = new Html().written("<!doctype html>\n");
        html.with("lang", language.code()).element("html", root -> {
            root.element("head", head -> head(head, title));
            root.element("body", inside -> {
                inside.element("header", top -> {
                    languages(top);
                    top.with("class", "kind").element("p", label("notice"));
                    top.element("h1", title);
                    header.accept(top);
                });
                body.accept(inside);
            });
        });
        return html.toString();
    }

    String label(String id) {
        return register.notice().label(id).in(language);
    }

    private void head(Html head, String title) {
        head.with("charset", "utf-8").empty("meta");
        head.with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1")
                .empty("meta");
        head.with("name", "color-scheme").with("content", "light dark").empty("meta");
        head.element("title", title);
        // An empty icon, or the browser asks for one that there is not.
        head.with("rel", "icon").with("href", "data:,").empty("link");
        head.with("rel", "stylesheet").with("href", "/notice/notice.css").empty("link");
        for (Language each : Language.values()) {
            head.with("rel", "alternate")
                    .with("hreflang", each.code())
                    .with("href", path + "?language=" + each.code())
                    .empty("link");
        }
    }

    private void languages(Html header) {
        header.with("class", "languages").element("p", line -> Arrays.stream(Language.values())
                .filter(each -> each != language)
                .forEach(each -> line.with("href", path + "?language=" + each.code())
                        .with("lang", each.code())
                        .with("hreflang", each.code())
                        .inline("a", ownName(each))));
    }

    private static String ownName(Language language) {
        return switch (language) {
            case NB -> "Norsk";
            case EN -> "English";
        };
    }
}
