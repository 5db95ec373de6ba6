package no.samtale.channels.webchat;

import io.swagger.v3.oas.annotations.Hidden;
import no.samtale.conversations.onward.ProveAddress;
import no.samtale.privacy.register.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a link by which somebody shows that an address is theirs. Nobody learns whose it is, or what was said. */
@Hidden
@RestController
class OnwardPageController {
    private static final String HTML = "text/html;charset=UTF-8";

    private final ProveAddress prove;
    private final OnwardPages pages;

    OnwardPageController(ProveAddress prove, OnwardPages pages) {
        this.prove = prove;
        this.pages = pages;
    }

    /** Asks, and changes nothing. */
    @GetMapping(path = "/onward/{token}", produces = HTML)
    ResponseEntity<String> look(@PathVariable String token) {
        return prove.look(token).map(asked -> page(pages.asking(asked))).orElseGet(this::spent);
    }

    @PostMapping(path = "/onward/{token}", produces = HTML)
    ResponseEntity<String> use(@PathVariable String token) {
        return prove.prove(token).map(asked -> page(pages.done(asked))).orElseGet(this::spent);
    }

    private ResponseEntity<String> spent() {
        return ResponseEntity.status(404).cacheControl(CacheControl.noStore()).body(pages.spent(Language.NB));
    }

    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(html);
    }
}
