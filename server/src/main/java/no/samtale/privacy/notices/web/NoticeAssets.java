package no.samtale.privacy.notices.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import no.samtale.platform.web.PageSheet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the notice's pages are dressed in: one stylesheet, and the typeface (Inter, under the SIL Open Font License). */
@Hidden
@RestController
class NoticeAssets {
    private final PageSheet stylesheet = PageSheet.of("notice/notice.css");
    private final byte[] typeface = read("notice/inter.woff2");

    @GetMapping(path = "/notice/notice.css", produces = "text/css;charset=UTF-8")
    ResponseEntity<byte[]> stylesheet() {
        return stylesheet.answer();
    }

    @GetMapping(path = "/notice/inter.woff2", produces = "font/woff2")
    ResponseEntity<byte[]> typeface() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                .body(typeface);
    }

    private static byte[] read(String path) {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
