package no.samtale.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Serves the built front end: the loader, the widget's assets, the console, the portal. */
@Hidden
@RestController
class FrontEndController {
    private final FrontEndPages pages;

    FrontEndController(FrontEndPages pages) {
        this.pages = pages;
    }

    @GetMapping({"/", "/console"})
    ResponseEntity<Void> start() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/console/"))
                .build();
    }

    @GetMapping("/loader.js")
    ResponseEntity<byte[]> loader(@RequestHeader(HttpHeaders.ACCEPT_ENCODING) @Nullable String encoding) {
        return pages.loader(encoding);
    }

    /** What makes a form nicer; it works without. */
    @GetMapping("/form/form.js")
    ResponseEntity<byte[]> form(@RequestHeader(HttpHeaders.ACCEPT_ENCODING) @Nullable String encoding) {
        return pages.form(encoding);
    }

    @GetMapping("/widget/assets/{*path}")
    ResponseEntity<byte[]> widgetAsset(
            @PathVariable String path, @RequestHeader(HttpHeaders.ACCEPT_ENCODING) @Nullable String encoding) {
        return pages.asset("widget/assets" + path, encoding);
    }

    @GetMapping("/console/assets/{*path}")
    ResponseEntity<byte[]> consoleAsset(
            @PathVariable String path, @RequestHeader(HttpHeaders.ACCEPT_ENCODING) @Nullable String encoding) {
        return pages.asset("console/assets" + path, encoding);
    }

    /** The console is one page that finds its way itself: what is no file is a place within it. */
    @GetMapping("/console/{*path}")
    ResponseEntity<byte[]> console(
            @PathVariable String path, @RequestHeader(HttpHeaders.ACCEPT_ENCODING) @Nullable String encoding) {
        return path.contains(".") ? pages.file("console" + path, encoding) : pages.console(encoding);
    }

    /** The portal: what opens it stands behind the address's #, which is not sent. */
    @GetMapping({"/privacy", "/privacy/"})
    ResponseEntity<byte[]> portal(@RequestHeader(HttpHeaders.ACCEPT_ENCODING) @Nullable String encoding) {
        return pages.portal(encoding);
    }

    @GetMapping("/privacy/assets/{*path}")
    ResponseEntity<byte[]> portalAsset(
            @PathVariable String path, @RequestHeader(HttpHeaders.ACCEPT_ENCODING) @Nullable String encoding) {
        return pages.asset("privacy/assets" + path, encoding);
    }
}
