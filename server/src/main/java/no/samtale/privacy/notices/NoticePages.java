package no.samtale.privacy.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import org.springframework.stereotype.Component;

/** The published notice as pages: HTML without script, with one stylesheet. */
@Component
public class NoticePages {
    private final Register register;
    private final NoticeVersions versions;

    NoticePages(Register register, NoticeVersions versions) {
        this.register = register;
        this.versions = versions;
    }

    /**
     * Whose notice, where and in which language.
     *
     * @param base the path of the account's notice, without a slash at its end
     */
    public record Asked(AccountId account, String base, Language language) {}

    /** The page of the version in force, if any has been published. */
    public Optional<String> current(Asked asked) {
        return of(asked).current(asked.base());
    }

    /** The page of one version, if there is or has been one with this number. */
    public Optional<String> version(Asked asked, String number) {
        Reading reading = of(asked);
        return reading.find(number).map(version -> reading.page(version, asked.base() + "/" + number));
    }

    /** The page that shows what differs between two versions, if both have been published. */
    public Optional<String> difference(Asked asked, String from, String to) {
        return of(asked).difference(from, to);
    }

    private Reading of(Asked asked) {
        Map<String, String> names = new HashMap<>();
        List<Publication> all = versions.all(asked.account());
        all.forEach(each -> names.put(each.number(), versions.signer(asked.account(), each)));
        return new Reading(register, asked, all, names);
    }

    /**
     * One request's look at an account's versions.
     *
     * @param all the newest first
     */
    private record Reading(Register register, Asked asked, List<Publication> all, Map<String, String> names) {
        Optional<Publication> find(String number) {
            return all.stream().filter(each -> each.number().equals(number)).findFirst();
        }

        Optional<String> current(String path) {
            return all.stream().findFirst().map(version -> page(version, path));
        }

        String page(Publication version, String path) {
            PageFrame frame = new PageFrame(register, asked.language(), path);
            String text = toOwnPortal(version.texts().in(asked.language()));
            VersionList list = new VersionList(
                    frame, asked.base(), asked.language(), each -> names.getOrDefault(each.number(), ""));
            return frame.page(
                    register.notice().title().in(asked.language()),
                    header -> {
                        header.with("class", "version")
                                .element("p", line -> line.text(frame.label("version") + " " + version.number() + " · ")
                                        .with("datetime", version.date().toString())
                                        .inline("time", NoticeText.date(version.date(), asked.language())));
                        superseded(frame, header, version);
                    },
                    body -> {
                        contents(frame, body, text);
                        body.element("main", main -> main.written(text.replace(NoticeText.VERSIONS, list.table(all)))
                                .written(SignatureNote.of(
                                        frame, asked.base(), version, names.getOrDefault(version.number(), ""))));
                    });
        }

        /** The text is signed as it stands; its way to the person's own page leads to this company's. */
        private String toOwnPortal(String text) {
            return text.replace("href=\"/privacy?", "href=\"/privacy?account=" + asked.account() + "&amp;");
        }

        private void superseded(PageFrame frame, Html header, Publication version) {
            String newest = all.getFirst().number();
            if (version.number().equals(newest)) {
                return;
            }
            String query = "?language=" + asked.language().code();
            header.with("class", "superseded").element("p", line -> line.text(frame.label("superseded") + " ")
                    .with("href", asked.base() + query)
                    .inline("a", frame.label("current"))
                    .text(" · ")
                    .with("href", asked.base() + "/" + version.number() + ".." + newest + query)
                    .inline("a", frame.label("see-changes")));
        }

        private static void contents(PageFrame frame, Html body, String text) {
            body.with("aria-label", frame.label("contents"))
                    .element(
                            "nav",
                            nav -> nav.element("ol", list -> Blocks.of(text).stream()
                                    .filter(block -> block.tag().equals("h2"))
                                    .forEach(block ->
                                            list.element("li", entry -> entry.with("href", "#" + block.section())
                                                    .inline("a", block.text())))));
        }

        Optional<String> difference(String from, String to) {
            Optional<Publication> older = find(from);
            Optional<Publication> newer = find(to);
            if (older.isEmpty() || newer.isEmpty()) {
                return Optional.empty();
            }
            PageFrame frame = new PageFrame(register, asked.language(), asked.base() + "/" + from + ".." + to);
            List<Publication> between = all.stream()
                    .filter(each -> each.position() > older.get().position()
                            && each.position() <= newer.get().position())
                    .toList();
            return Optional.of(new DifferencePage(frame, register, asked.base(), asked.language())
                    .page(older.get(), newer.get(), between));
        }
    }
}
