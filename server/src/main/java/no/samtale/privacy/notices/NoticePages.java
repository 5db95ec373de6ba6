package no.samtale.privacy.notices;

import java.util.Arrays;
import java.util.Optional;
import no.samtale.privacy.register.Clause;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.NoticeVersion;
import no.samtale.privacy.register.Register;
import org.springframework.stereotype.Component;

/** The notice as pages: HTML without script, with one stylesheet. */
@Component
public class NoticePages {
    private final Register register;
    private final ControllerDetails controller;

    NoticePages(Register register, ControllerDetails controller) {
        this.register = register;
        this.controller = controller;
    }

    /** The page of the version in force. */
    public String current(Language language) {
        return page(register.versions().getFirst(), language, "/notice");
    }

    /** The page of one version, if there is or has been one with this number. */
    public Optional<String> version(String number, Language language) {
        return register.versions().stream()
                .filter(version -> version.number().equals(number))
                .findFirst()
                .map(version -> page(version, language, "/notice/" + number));
    }

    private String page(NoticeVersion version, Language language, String path) {
        Html html = new Html().written("<!doctype html>\n");
        html.with("lang", language.code()).element("html", root -> {
            root.element("head", head -> head(head, language, path));
            root.element("body", body -> {
                body.element("header", header -> header(header, version, language, path));
                if (isCurrent(version)) {
                    contents(body, language);
                }
                body.element("main", main -> main.written(controller.fill(text(version, language), language)));
            });
        });
        return html.toString();
    }

    private String text(NoticeVersion version, Language language) {
        return isCurrent(version)
                ? new NoticeText(register, language).written()
                : NoticeArchive.text(version.number(), language);
    }

    private boolean isCurrent(NoticeVersion version) {
        return version.equals(register.versions().getFirst());
    }

    private void head(Html head, Language language, String path) {
        head.with("charset", "utf-8").empty("meta");
        head.with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1")
                .empty("meta");
        head.with("name", "color-scheme").with("content", "light dark").empty("meta");
        head.element("title", register.notice().title().in(language));
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

    private void header(Html header, NoticeVersion version, Language language, String path) {
        header.with("class", "languages").element("p", line -> Arrays.stream(Language.values())
                .filter(each -> each != language)
                .forEach(each -> line.with("href", path + "?language=" + each.code())
                        .with("lang", each.code())
                        .with("hreflang", each.code())
                        .inline("a", ownName(each))));
        header.with("class", "kind").element("p", label("notice", language));
        header.element("h1", register.notice().title().in(language));
        header.with("class", "version")
                .element("p", line -> line.text(label("version", language) + " " + version.number() + " · ")
                        .with("datetime", version.date().toString())
                        .inline("time", NoticeText.date(version.date(), language)));
        if (!isCurrent(version)) {
            header.with("class", "superseded").element("p", line -> line.text(label("superseded", language) + " ")
                    .with("href", "/notice?language=" + language.code())
                    .inline("a", label("current", language)));
        }
    }

    private void contents(Html body, Language language) {
        body.with("aria-label", label("contents", language))
                .element(
                        "nav",
                        nav -> nav.element("ol", list -> {
                            for (Clause clause : register.notice().clauses()) {
                                list.element("li", entry -> entry.with("href", "#" + clause.id())
                                        .inline("a", clause.heading().in(language)));
                            }
                        }));
    }

    private static String ownName(Language language) {
        return switch (language) {
            case NB -> "Norsk";
            case EN -> "English";
        };
    }

    private String label(String id, Language language) {
        return register.notice().label(id).in(language);
    }
}
