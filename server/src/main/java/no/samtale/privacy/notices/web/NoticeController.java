package no.samtale.privacy.notices.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import no.samtale.accounts.Accounts;
import no.samtale.platform.AccountId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.notices.NoticePages;
import no.samtale.privacy.notices.NoticePages.Asked;
import no.samtale.privacy.register.PageLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The notice's pages: public, the same for everyone, without script and without cookies. An account's stand under its id;
 * where the installation belongs to one account alone, they stand at /notice too.
 */
@Hidden
@RestController
class NoticeController {
    static final String ACCOUNT = "{account:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}";
    static final String NUMBER = "\\d+\\.\\d+\\.\\d+";

    private static final String HTML = "text/html;charset=UTF-8";

    private final NoticePages pages;
    private final Accounts accounts;

    NoticeController(NoticePages pages, Accounts accounts) {
        this.pages = pages;
        this.accounts = accounts;
    }

    @GetMapping(
            path = {"/notice", "/notice/" + ACCOUNT},
            produces = HTML)
    ResponseEntity<String> current(
            @PathVariable(required = false) @Nullable AccountId account,
            @RequestParam(required = false) @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        return page(pages.current(asked(account, language, accepted)));
    }

    /** One fixed version: the one that a conversation names. */
    @GetMapping(
            path = {"/notice/{version:" + NUMBER + "}", "/notice/" + ACCOUNT + "/{version:" + NUMBER + "}"},
            produces = HTML)
    ResponseEntity<String> version(
            @PathVariable(required = false) @Nullable AccountId account,
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        return page(pages.version(asked(account, language, accepted), version));
    }

    /** What differs between two versions. */
    @GetMapping(
            path = {
                "/notice/{from:" + NUMBER + "}..{to:" + NUMBER + "}",
                "/notice/" + ACCOUNT + "/{from:" + NUMBER + "}..{to:" + NUMBER + "}"
            },
            produces = HTML)
    ResponseEntity<String> difference(
            @PathVariable(required = false) @Nullable AccountId account,
            @PathVariable String from,
            @PathVariable String to,
            @RequestParam(required = false) @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        return page(pages.difference(asked(account, language, accepted), from, to));
    }

    private Asked asked(@Nullable AccountId account, @Nullable String language, @Nullable String accepted) {
        String base = account == null ? "/notice" : "/notice/" + account;
        return new Asked(account == null ? only() : account, base, PageLanguage.of(language, accepted));
    }

    /** The installation's only account. Where there are several, /notice does not say whose. */
    private AccountId only() {
        List<AccountId> all = accounts.all();
        if (all.size() != 1) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return all.getFirst();
    }

    private static ResponseEntity<String> page(Optional<String> html) {
        return ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(html.orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)));
    }
}
