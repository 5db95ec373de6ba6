package no.samtale.privacy.notices;

import java.util.List;
import java.util.function.Function;
import no.samtale.privacy.register.Language;

/** The versions that there are, below the notice: number, date, what has changed, who signed, and the way to compare. */
final class VersionList {
    private final PageFrame frame;
    private final String base;
    private final Language language;
    private final Function<Publication, String> signer;

    /** @param base the path of the account's notice, without a slash at its end */
    VersionList(PageFrame frame, String base, Language language, Function<Publication, String> signer) {
        this.frame = frame;
        this.base = base;
        this.language = language;
        this.signer = signer;
    }

    /** @param versions the newest first */
    String table(List<Publication> versions) {
        Html html = new Html();
        html.element("table", table -> {
            table.element(
                    "thead",
                    head -> head.element("tr", row -> List.of("number", "date", "change", "signed-by")
                            .forEach(each -> row.with("scope", "col").inline("th", frame.label(each)))));
            table.element("tbody", body -> {
                for (int i = 0; i < versions.size(); i++) {
                    Publication before = i + 1 < versions.size() ? versions.get(i + 1) : null;
                    row(body, versions.get(i), before == null ? "" : before.number());
                }
            });
        });
        return html.toString();
    }

    private void row(Html body, Publication version, String before) {
        body.element("tr", row -> {
            row.element("td", cell -> cell.with("href", base + "/" + version.number() + query())
                    .inline("a", version.number()));
            row.element("td", cell -> cell.with("datetime", version.date().toString())
                    .inline("time", NoticeText.date(version.date(), language)));
            row.element("td", cell -> {
                cell.text(version.description().in(language));
                if (!before.isEmpty()) {
                    cell.text(" ");
                    cell.with("href", base + "/" + before + ".." + version.number() + query())
                            .inline("a", frame.label("see-difference") + " " + before);
                }
            });
            row.inline("td", signer.apply(version));
        });
    }

    private String query() {
        return "?language=" + language.code();
    }
}
