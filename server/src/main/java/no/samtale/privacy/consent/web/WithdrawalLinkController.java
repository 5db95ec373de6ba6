package no.samtale.privacy.consent.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import no.samtale.privacy.consent.WithdrawalLinks;
import no.samtale.privacy.consent.WithdrawalLinks.Withdrawal;
import no.samtale.privacy.register.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a link that withdraws a consent. Opened by whoever holds the link, and nobody learns whose it is. */
@Hidden
@RestController
class WithdrawalLinkController {
    private static final String HTML = "text/html;charset=UTF-8";

    private final WithdrawalLinks links;
    private final WithdrawalPages pages;

    WithdrawalLinkController(WithdrawalLinks links, WithdrawalPages pages) {
        this.links = links;
        this.pages = pages;
    }

    /** Shows what would be withdrawn, and changes nothing. */
    @GetMapping(path = "/consent/{token}", produces = HTML)
    ResponseEntity<String> look(@PathVariable String token) {
        return links.look(token).map(found -> page(pages.asking(found))).orElseGet(this::spent);
    }

    /** Withdraws; a mail program's one-click POST (RFC 8058) does so too. */
    @PostMapping(path = "/consent/{token}", produces = HTML)
    ResponseEntity<String> use(@PathVariable String token) {
        Optional<Withdrawal> withdrawn = links.use(token);
        return withdrawn.map(found -> page(pages.done(found))).orElseGet(this::spent);
    }

    private ResponseEntity<String> spent() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .cacheControl(CacheControl.noStore())
                .body(pages.spent(Language.NB));
    }

    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(html);
    }
}
