package no.samtale.privacy.suppression.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.PageLanguage;
import no.samtale.privacy.suppression.UnsubscribeLinks;
import no.samtale.privacy.suppression.UnsubscribeLinks.Unsubscribing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page behind the link that every mail of a kind bears. Opened by whoever holds the link, without cookies, and nobody
 * learns whose it is. To look at it (GET, HEAD) changes nothing.
 */
@Hidden
@RestController
class UnsubscribeController {
    private static final String HTML = "text/html;charset=UTF-8";

    private final UnsubscribeLinks links;
    private final UnsubscribePages pages;
    private final UnsubscribeThrottle throttle;

    UnsubscribeController(UnsubscribeLinks links, UnsubscribePages pages, UnsubscribeThrottle throttle) {
        this.links = links;
        this.pages = pages;
        this.throttle = throttle;
    }

    @GetMapping(path = UnsubscribeLinks.PATH + "{token}", produces = HTML)
    ResponseEntity<String> look(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted,
            HttpServletRequest request) {
        return links.look(token)
                .map(found -> page(HttpStatus.OK, pages.asking(found, chosen(found, language))))
                .orElseGet(() -> none(request, PageLanguage.of(language, accepted)));
    }

    /** Stops, or with {@code resume} takes that back. A mail program's one-click POST (RFC 8058) stops. */
    @PostMapping(path = UnsubscribeLinks.PATH + "{token}", produces = HTML)
    ResponseEntity<String> use(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String resume,
            @RequestParam(required = false) @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted,
            HttpServletRequest request) {
        if (resume != null && !throttle.admitResuming(token)) {
            return page(HttpStatus.TOO_MANY_REQUESTS, pages.tooMany(PageLanguage.of(language, accepted)));
        }
        return (resume == null ? links.stop(token) : links.resume(token))
                .map(done -> page(HttpStatus.OK, pages.done(done, chosen(done, language))))
                .orElseGet(() -> none(request, PageLanguage.of(language, accepted)));
    }

    private static Language chosen(Unsubscribing found, @Nullable String language) {
        return language == null ? found.language() : Language.of(language).orElse(found.language());
    }

    private ResponseEntity<String> none(HttpServletRequest request, Language language) {
        boolean few = throttle.admitWrong(request.getRemoteAddr());
        Function<Language, String> shown = few ? pages::none : pages::tooMany;
        return page(few ? HttpStatus.NOT_FOUND : HttpStatus.TOO_MANY_REQUESTS, shown.apply(language));
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }
}
