package no.samtale.privacy.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.notices.NoticeDifference;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.notices.Publication;
import no.samtale.privacy.portal.Dialogue;
import no.samtale.privacy.portal.PortalPrincipal;
import no.samtale.privacy.portal.WhatIsKept;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of the notice, for the person: what each changed, and which of them they were shown. */
@RestController
@RequestMapping("/api/portal/notices")
class PortalNoticeController {
    private final NoticeVersions versions;
    private final WhatIsKept kept;

    PortalNoticeController(NoticeVersions versions, WhatIsKept kept) {
        this.versions = versions;
        this.kept = kept;
    }

    /**
     * A version of the notice.
     *
     * @param announcement what people were told of it, if it was announced
     * @param url of its page
     * @param shown when those of the person's conversations began in which it was shown, the latest first
     */
    record VersionView(
            String number,
            LocalDate date,
            String description,
            @Nullable String announcement,
            String signer,
            String url,
            List<Instant> shown) {}

    /** All versions, the newest first. */
    @GetMapping
    List<VersionView> all(PortalPrincipal person, @RequestParam(defaultValue = "nb") String language) {
        Language worded = worded(language);
        List<Dialogue> dialogues = kept.dialogues(person);
        return versions.all(person.account()).stream()
                .map(version -> view(person, version, dialogues, worded))
                .toList();
    }

    /** What a version changed in the one before it, by words; nothing for the first. */
    @GetMapping("/{number}/changes")
    List<NoticeDifference.Section> changes(
            PortalPrincipal person, @PathVariable String number, @RequestParam(defaultValue = "nb") String language) {
        Language worded = worded(language);
        List<Publication> all = versions.all(person.account());
        Publication version = all.stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        return all.stream()
                .filter(each -> each.position() == version.position() - 1)
                .findFirst()
                .map(before -> NoticeDifference.between(
                        before.texts().in(worded), version.texts().in(worded)))
                .map(NoticeDifference::sections)
                .orElse(List.of());
    }

    private VersionView view(PortalPrincipal person, Publication version, List<Dialogue> dialogues, Language language) {
        Words announcement = version.announcement();
        return new VersionView(
                version.number(),
                version.date(),
                version.description().in(language),
                announcement == null ? null : announcement.in(language),
                versions.signer(person.account(), version),
                NoticeVersions.path(person.account(), version.number(), language.code()),
                dialogues.stream()
                        .filter(dialogue -> dialogue.notice().equals(version.number()))
                        .map(Dialogue::startedAt)
                        .toList());
    }

    private static Language worded(String language) {
        return Language.of(language).orElseThrow(() -> Problem.invalidField("language"));
    }
}
