package no.samtale.privacy.notices.web;

import io.swagger.v3.oas.annotations.Hidden;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.notices.NoticePages;
import no.samtale.privacy.register.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The notice's pages: public, the same for everyone, without script and without cookies. */
@Hidden
@RestController
class NoticeController {
    private static final String HTML = "text/html;charset=UTF-8";

    private final NoticePages pages;

    NoticeController(NoticePages pages) {
        this.pages = pages;
    }

    @GetMapping(path = "/notice", produces = HTML)
    ResponseEntity<String> current(
            @RequestParam(required = false) @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        return page(pages.current(PageLanguage.of(language, accepted)));
    }

    /** One fixed version: the one that a conversation names. */
    @GetMapping(path = "/notice/{version:\\d+\\.\\d+\\.\\d+}", produces = HTML)
    ResponseEntity<String> version(
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        Language chosen = PageLanguage.of(language, accepted);
        return page(pages.version(version, chosen).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)));
    }

    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT_LANGUAGE).body(html);
    }
}
