package no.samtale.privacy.notices;

import java.util.List;
import no.samtale.privacy.notices.NoticeDifference.Line;
import no.samtale.privacy.notices.NoticeDifference.Run;
import no.samtale.privacy.notices.NoticeDifference.Section;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Words;

/** The page that shows what differs between two versions: marked by words and by line, not by colour alone. */
final class DifferencePage {
    private final PageFrame frame;
    private final Register register;
    private final String base;
    private final Language language;

    DifferencePage(PageFrame frame, Register register, String base, Language language) {
        this.frame = frame;
        this.register = register;
        this.base = base;
        this.language = language;
    }

    /** @param between the versions after the older, up to the newer, the newest first */
    String page(Publication from, Publication to, List<Publication> between) {
        NoticeDifference difference =
                NoticeDifference.between(from.texts().in(language), to.texts().in(language));
        return frame.page(
                frame.label("difference-title"),
                header -> header.with("class", "version").element("p", line -> versions(line, from, to)),
                body -> body.element("main", main -> {
                    main.element("section", section -> summary(section, between));
                    main.element("section", section -> {
                        section.element("h2", frame.label("difference-words"));
                        section.with("class", "legend").element("p", legend -> {
                            legend.inline("ins", frame.label("added"));
                            legend.text(" ");
                            legend.inline("del", frame.label("removed"));
                        });
                        if (difference.sections().isEmpty()) {
                            section.element("p", frame.label("no-difference"));
                        }
                    });
                    difference.sections().forEach(each -> section(main, each));
                }));
    }

    private void versions(Html line, Publication from, Publication to) {
        version(line, from);
        line.text(" → ");
        version(line, to);
    }

    private void version(Html line, Publication version) {
        line.with("href", base + "/" + version.number() + "?language=" + language.code())
                .inline("a", frame.label("version") + " " + version.number());
        line.text(" (" + NoticeText.date(version.date(), language) + ")");
    }

    private void summary(Html section, List<Publication> between) {
        section.element("h2", frame.label("difference-summary"));
        WideningWords words = new WideningWords(register);
        for (Publication version : between) {
            section.element("p", line -> line.inline("strong", version.number() + ": ")
                    .text(version.description().in(language)));
            Words announcement = version.announcement();
            if (announcement != null) {
                section.element("p", announcement.in(language));
            }
            if (!version.widened().isEmpty()) {
                section.element("p", frame.label("wider"));
                section.element("ul", list -> version.widened()
                        .forEach(each -> list.element("li", words.of(each).in(language))));
            }
        }
    }

    private void section(Html main, Section section) {
        main.with("class", "changed").element("section", inside -> {
            for (Line line : section.lines()) {
                // Headings of the sections around it are left out, so that none of its own stands too deep.
                String tag = line.tag().startsWith("h") ? "h3" : "p";
                inside.with("class", "was-" + line.tag()).element(tag, text -> runs(text, line.runs()));
            }
        });
    }

    private void runs(Html text, List<Run> runs) {
        runs.forEach(each -> {
            run(text, each);
            text.text(" ");
        });
    }

    /** For eyes by a line under or through the words and a sign before them; for ears by words that are not seen. */
    private void run(Html text, Run run) {
        switch (run.change()) {
            case KEPT -> text.text(run.text());
            case ADDED -> marked(text, "ins", "added", run.text());
            case REMOVED -> marked(text, "del", "removed", run.text());
        }
    }

    private void marked(Html text, String tag, String label, String words) {
        text.element(tag, inside -> inside.with("class", "unseen")
                .inline("span", frame.label(label) + ": ")
                .text(words));
    }
}
